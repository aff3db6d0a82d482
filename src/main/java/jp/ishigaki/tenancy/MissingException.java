package jp.ishigaki.tenancy;

/** What was asked for is not there, or is not for this actor; the answer is the same (404). */
public class MissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
