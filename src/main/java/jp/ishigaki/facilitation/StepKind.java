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
    /** Everybody sees the ideas of all groups and votes for them. */
    VOTE_ALL,
    COMMENT,
    ACTION
}
