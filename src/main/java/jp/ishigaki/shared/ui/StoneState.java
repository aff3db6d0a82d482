package jp.ishigaki.shared.ui;

/** How a stone lies in the wall. {@code NOT_APPLICABLE} stones are left out and the course closes around them. */
public enum StoneState {
    MET,
    PARTIAL,
    NOT_MET,
    NOT_ASSESSED,
    NOT_APPLICABLE,
    WAIVED,
    NEEDS_RECHECK
}
