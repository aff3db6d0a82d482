package jp.ishigaki.identity;

import java.util.UUID;

/** A cohort a seat may be opened in. */
public record CohortChoice(UUID id, String name) {}
