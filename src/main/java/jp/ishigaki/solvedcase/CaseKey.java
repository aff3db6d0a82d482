package jp.ishigaki.solvedcase;

import java.time.Instant;
import java.util.UUID;

/** Where a page of cases ends, the newest first. */
public record CaseKey(Instant at, UUID id) {}
