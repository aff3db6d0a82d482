package jp.ishigaki.commitment;

/** Text as people typed it, stripped; what is empty or too long never gets past here. */
final class Words {

    private Words() {}

    static String of(String typed, int longest) {
        var text = orNone(typed, longest);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("No text");
        }
        return text;
    }

    static String orNone(String typed, int longest) {
        var text = typed.strip();
        if (text.length() > longest) {
            throw new IllegalArgumentException("More than " + longest + " characters");
        }
        return text;
    }
}
