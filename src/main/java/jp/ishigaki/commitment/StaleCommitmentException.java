package jp.ishigaki.commitment;

/** Somebody else changed the commitment after it was shown; nothing of this change was kept. */
public class StaleCommitmentException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
