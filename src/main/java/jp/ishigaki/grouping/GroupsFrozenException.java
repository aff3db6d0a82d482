package jp.ishigaki.grouping;

/** The session has begun, or is cancelled: its groups stay as they are. */
public class GroupsFrozenException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
