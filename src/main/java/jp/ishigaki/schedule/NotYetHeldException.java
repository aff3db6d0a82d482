package jp.ishigaki.schedule;

/** Nobody can have been at a session that has not begun. */
public class NotYetHeldException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
