package jp.ishigaki.cohort;

import java.util.UUID;

/** A cohort was published, started, finished or archived. */
public record CohortStepped(UUID cohort, CohortStep step) {}
