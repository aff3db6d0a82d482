package jp.ishigaki.community;

public enum QuestionState {
    WAITING,
    ANSWERED,
    SOLVED,
    /** Takes no more answers, and none of them was accepted. */
    CLOSED
}
