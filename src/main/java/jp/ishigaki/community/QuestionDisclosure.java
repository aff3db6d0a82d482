package jp.ishigaki.community;

/** Who reads a question, its answers and its history. */
public enum QuestionDisclosure {
    /** Every member of the cohort, and the office. */
    COHORT,
    /** The experts of the cohort, the office and the asker's own company. */
    EXPERTS,
    /** The asker's own company, its assigned experts and the office. */
    COMPANY
}
