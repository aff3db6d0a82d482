package jp.ishigaki.enrolment;

/** The deadline has passed, be it by a second. */
public class ClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
