package jp.ishigaki.identity;

import java.time.Instant;
import java.util.UUID;

/** Where a page of the list of people ends. */
public record MemberKey(Instant startedAt, UUID membership) {}
