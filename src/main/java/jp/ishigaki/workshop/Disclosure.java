package jp.ishigaki.workshop;

/** Who reads an issue, its comments and its history. */
public enum Disclosure {
    /** The company, its assigned expert and staff. */
    COMPANY_ONLY,
    /** Every member of the cohort. */
    COHORT,
    /**
     * Every member of the cohort and the staff, but whose it is only the company, its assigned expert, and whoever of
     * the staff looked behind it with a reason.
     */
    ANONYMISED
}
