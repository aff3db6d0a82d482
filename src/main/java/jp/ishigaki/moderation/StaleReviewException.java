package jp.ishigaki.moderation;

/** The post has come to stand otherwise since it was looked at. */
public class StaleReviewException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
