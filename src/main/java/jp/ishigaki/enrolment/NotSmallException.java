package jp.ishigaki.enrolment;

/** Both limits of the industry are exceeded. */
public class NotSmallException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
