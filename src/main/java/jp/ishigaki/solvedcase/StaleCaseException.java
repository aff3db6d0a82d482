package jp.ishigaki.solvedcase;

/** Somebody else changed the case after it was shown; nothing of this change was kept. */
public class StaleCaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
