package jp.ishigaki.faq;

import java.time.Instant;
import java.util.UUID;

/** Where a list goes on: the latest first, then by id. */
public record FaqKey(Instant at, UUID id) {}
