package jp.ishigaki.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;

/** A text of a survey in Japanese, and perhaps in English; Japanese answers for whatever is missing. */
public record Phrase(String ja, String en) {

    public static final Phrase NONE = new Phrase("", "");

    public Phrase {
        ja = ja.strip();
        en = en.strip();
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) && !en.isEmpty() ? en : ja;
    }

    @JsonIgnore
    public boolean isEmpty() {
        return ja.isEmpty();
    }
}
