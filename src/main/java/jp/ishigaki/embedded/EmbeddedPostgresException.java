package jp.ishigaki.embedded;

/** Why the embedded database does not start, in one line that a person can act on. */
public class EmbeddedPostgresException extends RuntimeException {

    EmbeddedPostgresException(String line) {
        super(line);
    }

    EmbeddedPostgresException(String line, Throwable cause) {
        super(line, cause);
    }
}
