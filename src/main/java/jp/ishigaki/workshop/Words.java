package jp.ishigaki.workshop;

/** Text as people typed it, stripped; what is empty or too long never gets past here. */
final class Words {

    static final int COMMENT = 4000;
    static final int EVIDENCE = 1000;

    private Words() {}

    static String of(String typed, int longest) {
        var text = typed.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("No text");
        }
        return orNone(text, longest);
    }

    static String orNone(String typed, int longest) {
        var text = typed.strip();
        if (text.length() > longest) {
            throw new IllegalArgumentException("More than " + longest + " characters");
        }
        return text;
    }
}
