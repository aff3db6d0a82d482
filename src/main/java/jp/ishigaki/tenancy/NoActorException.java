package jp.ishigaki.tenancy;

/** The database was asked while nobody was acting. Always a mistake in the program, never in the input. */
public class NoActorException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NoActorException(String message) {
        super(message);
    }
}
