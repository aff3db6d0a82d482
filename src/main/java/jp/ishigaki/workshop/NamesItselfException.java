package jp.ishigaki.workshop;

/** What was to be shown without the company's name holds a word by which it would be recognised. Nothing was kept. */
public class NamesItselfException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String found;

    NamesItselfException(String found) {
        super("An anonymous text names its company");
        this.found = found;
    }

    /** The word by which the company would be recognised. */
    public String found() {
        return found;
    }
}
