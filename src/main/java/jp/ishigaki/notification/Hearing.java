package jp.ishigaki.notification;

/** How somebody hears of a topic. The notice itself is in the application in any case. */
public enum Hearing {
    APP,
    AT_ONCE,
    DIGEST
}
