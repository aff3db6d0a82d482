package jp.ishigaki.enrolment;

/** The application is no longer, or not yet, where this step begins. */
public class WrongStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongStateException(String message) {
        super(message);
    }
}
