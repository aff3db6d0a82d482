package jp.ishigaki.office;

/** Somebody set the rule otherwise meanwhile. */
public class StaleReminderException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
