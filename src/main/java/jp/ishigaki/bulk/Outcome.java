package jp.ishigaki.bulk;

/** What a row of a file would do. */
public enum Outcome {
    NEW,
    CHANGED,
    UNCHANGED,
    ERROR
}
