package jp.ishigaki.community;

public enum QuestionState {
    WAITING,
    ANSWERED,
    SOLVED
}
