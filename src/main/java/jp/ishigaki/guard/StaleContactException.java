package jp.ishigaki.guard;

/** Somebody else has changed or removed the contact since it was shown. */
public class StaleContactException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
