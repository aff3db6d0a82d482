package jp.ishigaki.cohort;

/** Somebody else changed the cohort meanwhile; nothing was saved. */
public class StaleCohortException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
