package jp.ishigaki.mail;

/** Somebody else changed the wording since it was opened. */
public class StaleWordingException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
