package jp.ishigaki.survey;

/** Why an answer cannot be sent as it is. */
public enum AnswerObjection {
    MISSING,
    /** Something else was chosen and not said. */
    OTHER_MISSING,
    /** A row of a matrix is open. */
    ROW_MISSING,
    TOO_LONG,
    OUT_OF_RANGE,
    /** It does not fit the question: a choice that is not offered, or the like. */
    UNFIT
}
