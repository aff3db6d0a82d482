package jp.ishigaki.workshop;

/** The columns of the board, from left to right. The last one is reached by another's verification alone. */
public enum IssueState {
    RAISED,
    WORKING,
    /** What is to be done was agreed with the expert. */
    AGREED,
    /** The company says it is solved and gives the trace. */
    CLAIMED,
    VERIFIED
}
