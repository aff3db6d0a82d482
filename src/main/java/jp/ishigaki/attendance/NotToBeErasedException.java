package jp.ishigaki.attendance;

/** A record that a make-up task stands on is changed, not taken back. */
public class NotToBeErasedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
