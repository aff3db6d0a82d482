package jp.ishigaki.faq;

/** An entry is for everybody and holds a word by which a company or somebody would be recognised. Nothing was kept. */
public class NamesSomebodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String found;

    NamesSomebodyException(String found) {
        super("An entry names somebody");
        this.found = found;
    }

    /** The word, in small letters and without gaps. */
    public String found() {
        return found;
    }
}
