package jp.ishigaki.grouping;

/** The session has not begun: there is nobody yet who did not come. */
public class GroupsStillOpenException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
