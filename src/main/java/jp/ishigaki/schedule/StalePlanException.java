package jp.ishigaki.schedule;

/** Somebody else changed or released the session since its plan was read; nothing was kept. */
public class StalePlanException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
