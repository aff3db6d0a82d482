package jp.ishigaki.cohort;

/** The cohort has begun, or the version is not there: it keeps the rules it has. */
public class MeasureFixedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
