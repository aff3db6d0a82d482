package jp.ishigaki.identity;

/** The company has left this cohort; it has to be taken back before anybody is invited for it. */
public class SeatClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
