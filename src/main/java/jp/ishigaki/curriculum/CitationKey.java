package jp.ishigaki.curriculum;

import java.time.Instant;

/** Where a list of citations goes on: newest first, then by id. */
public record CitationKey(Instant at, String id) {}
