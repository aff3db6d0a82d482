package jp.ishigaki.workshop;

/** Who reads an issue, its comments and its history. */
public enum Disclosure {
    /** The company, its assigned expert and staff. */
    COMPANY_ONLY,
    /** Every member of the cohort. */
    COHORT
}
