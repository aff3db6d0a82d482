package jp.ishigaki.attendance;

/** Only what was missed with approval is made up. */
public class NotToBeMadeUpException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
