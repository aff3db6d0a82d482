package jp.ishigaki.identity;

/** The company already has its one participant in this cohort. */
public class SeatTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
