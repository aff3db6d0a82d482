package jp.ishigaki.facilitation;

/** What a step of a workshop is for; it decides what the participants' page puts first. */
public enum StepKind {
    WELCOME,
    /** Everybody for themselves. */
    THINK,
    SHARE,
    IDEAS,
    VOTE,
    OUTPUT,
    PRESENT,
    COMMENT,
    ACTION
}
