package jp.ishigaki.community;

public enum QuestionFilter {
    ALL,
    UNREAD,
    UNANSWERED,
    MINE,
    ENDORSED
}
