package jp.ishigaki.workshop;

/** What the board is cut into from top to bottom. */
public enum Lanes {
    NONE,
    COMPANY,
    /** Of the textbook. */
    PART
}
