package jp.ishigaki.search;

import java.time.Instant;

/** @param about id or section number */
public record SearchHit(SearchKind kind, String about, String title, String path, Instant at) {}
