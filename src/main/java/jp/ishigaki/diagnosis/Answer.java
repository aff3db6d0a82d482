package jp.ishigaki.diagnosis;

/** What a company says of one item of the self-diagnosis. */
public enum Answer {
    YES,
    PARTLY,
    NO,
    UNKNOWN
}
