package jp.ishigaki.facilitation;

/** Somebody else who leads was faster. */
public class StaleWorkshopException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
