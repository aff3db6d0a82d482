package jp.ishigaki.cohort;

/** A track that a company is or was in, or a session is or was planned for, is not removed. */
public class TrackKeptException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
