package jp.ishigaki.facilitation;

/** It is not open: the workshop does not run, voting has ended, or the group may write no more. */
public class NotNowException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
