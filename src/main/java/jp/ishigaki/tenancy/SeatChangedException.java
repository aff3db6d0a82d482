package jp.ishigaki.tenancy;

/** The page was opened by another seat than its session acts by now. It does nothing until it is opened anew. */
public class SeatChangedException extends NoActorException {

    private static final long serialVersionUID = 1L;

    SeatChangedException() {
        super("The page was opened by another seat than the session acts by now");
    }
}
