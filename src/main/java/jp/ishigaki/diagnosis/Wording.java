package jp.ishigaki.diagnosis;

import java.util.Locale;

/** A text of the versioned reference data in both languages; Japanese answers for every other language. */
public record Wording(String ja, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : ja;
    }
}
