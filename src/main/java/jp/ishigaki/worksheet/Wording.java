package jp.ishigaki.worksheet;

import java.util.Locale;

/** A text in Japanese, and perhaps in English; Japanese answers for whatever is missing. */
public record Wording(String ja, String en) {

    public static final Wording NONE = new Wording("", "");

    public Wording {
        ja = ja.strip();
        en = en.strip();
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) && !en.isEmpty() ? en : ja;
    }
}
