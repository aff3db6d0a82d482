package jp.ishigaki.cohort;

public enum CohortState {
    DRAFT,
    RECRUITING,
    RUNNING,
    FINISHED,
    ARCHIVED
}
