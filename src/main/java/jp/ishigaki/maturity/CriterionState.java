package jp.ishigaki.maturity;

/** How a company stands to one criterion of the rule set. */
public enum CriterionState {
    MET,
    PARTIAL,
    NOT_MET,
    NOT_ASSESSED,
    NOT_APPLICABLE,
    WAIVED,
    NEEDS_RECHECK;

    /** Whether the criterion holds no level back. */
    public boolean carries() {
        return this == MET || this == WAIVED || this == NOT_APPLICABLE;
    }
}
