package jp.ishigaki.search;

/** Who finds an entry; staff of the tenant find all. */
public enum Audience {
    /** All members of its cohort. */
    COHORT,
    /** Experts of its cohort, and its own company. */
    EXPERTS,
    /** The readers of the company's private records. */
    COMPANY
}
