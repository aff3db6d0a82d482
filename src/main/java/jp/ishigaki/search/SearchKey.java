package jp.ishigaki.search;

import java.time.Instant;

/** The place of a hit in the order of all hits, after which the next page begins. */
public record SearchKey(Instant place, SearchKind kind, String about) {}
