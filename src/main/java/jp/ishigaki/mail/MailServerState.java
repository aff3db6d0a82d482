package jp.ishigaki.mail;

/** How this node last found the mail server. */
public enum MailServerState {
    NOT_CONFIGURED,
    /** No letter was due yet. */
    NOT_TRIED,
    WORKING,
    UNREACHABLE,
    SIGN_IN_REFUSED
}
