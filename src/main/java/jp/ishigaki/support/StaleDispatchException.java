package jp.ishigaki.support;

/** Somebody changed it meanwhile. */
public class StaleDispatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
