package jp.ishigaki.schedule;

/** The draft holds nothing that differs from what members see. */
public class NothingToReleaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
