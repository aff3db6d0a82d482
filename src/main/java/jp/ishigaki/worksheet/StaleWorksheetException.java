package jp.ishigaki.worksheet;

/** Somebody else wrote a version meanwhile; nothing of this one was kept. */
public class StaleWorksheetException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
