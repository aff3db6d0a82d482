package jp.ishigaki.cohort;

/** Two tracks of a cohort do not have one name. */
public class TrackNameTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
