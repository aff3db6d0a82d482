package jp.ishigaki.curriculum;

/** Whom the textbook is written for. */
public enum Audience {
    EXECUTIVE,
    SYSTEM_ADMIN
}
