package jp.ishigaki.enrolment;

/** This company's application has been received before. */
public class AlreadyAppliedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyAppliedException(Throwable cause) {
        super(cause);
    }
}
