package jp.ishigaki.search;

import java.util.UUID;

/** A cohort that staff may limit hits to. */
public record SearchCohort(UUID id, String name) {}
