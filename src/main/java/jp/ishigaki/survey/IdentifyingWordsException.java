package jp.ishigaki.survey;

/** A quotation was to be told in which somebody could be recognised. */
public class IdentifyingWordsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String found;

    IdentifyingWordsException(String found) {
        super("A quotation names somebody");
        this.found = found;
    }

    /** The word by which one could be recognised. */
    public String found() {
        return found;
    }
}
