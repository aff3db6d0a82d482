package jp.ishigaki.community;

/** A post was edited after it was opened to be edited. Nothing was kept. */
public class StalePostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StalePostException() {
        super("The post was edited meanwhile");
    }
}
