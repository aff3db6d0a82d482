package jp.ishigaki.mail;

/** A letter as it goes: one line of subject, and plain text. */
public record LetterText(String subject, String body) {

    static final int LONGEST_SUBJECT = 400;

    public LetterText {
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || !isOneLine(subject)) {
            throw new IllegalArgumentException("A subject is one line of at most " + LONGEST_SUBJECT + " characters");
        }
    }

    /** Without any control character, so that nothing after it can pass for another header. */
    static boolean isOneLine(String text) {
        return text.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
    }

    @Override
    public String toString() {
        return "letter of " + body.length() + " characters";
    }
}
