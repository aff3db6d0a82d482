package jp.ishigaki.community;

public enum QuestionFilter {
    ALL,
    UNANSWERED,
    MINE,
    ENDORSED
}
