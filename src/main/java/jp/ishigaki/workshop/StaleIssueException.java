package jp.ishigaki.workshop;

/** Somebody else changed the issue after it was shown; nothing of this change was kept. */
public class StaleIssueException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
