package jp.ishigaki.workshop;

import java.util.UUID;

/** The issue stands elsewhere among the cards of its column. */
public record IssuePlaced(UUID tenant, UUID issue, UUID company) {}
