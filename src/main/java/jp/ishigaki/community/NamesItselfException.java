package jp.ishigaki.community;

/** What was to stand under a pseudonym holds a word by which its company would be recognised. Nothing was kept. */
public class NamesItselfException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String found;

    NamesItselfException(String found) {
        super("A pseudonymous text names its company");
        this.found = found;
    }

    /** The word by which the company would be recognised. */
    public String found() {
        return found;
    }
}
