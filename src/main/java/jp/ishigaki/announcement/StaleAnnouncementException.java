package jp.ishigaki.announcement;

/** Somebody else has changed the announcement since it was opened. */
public class StaleAnnouncementException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
