package jp.ishigaki.grouping;

/** Somebody else changed the groups since the reader looked. */
public class StaleGroupingException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
