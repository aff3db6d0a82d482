package jp.ishigaki.survey;

/** Somebody else changed the draft meanwhile. */
public class StaleFormException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
