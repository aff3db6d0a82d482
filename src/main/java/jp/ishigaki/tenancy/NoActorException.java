package jp.ishigaki.tenancy;

/** The database was asked while nobody was acting: a mistake in the program, or a page whose seat is gone. */
public class NoActorException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NoActorException(String message) {
        super(message);
    }
}
