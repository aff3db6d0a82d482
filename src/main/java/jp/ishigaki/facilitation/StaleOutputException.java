package jp.ishigaki.facilitation;

/** Somebody else of the group wrote meanwhile; nothing was saved over it. */
public class StaleOutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
