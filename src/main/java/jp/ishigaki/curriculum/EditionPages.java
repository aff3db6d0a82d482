package jp.ishigaki.curriculum;

import java.util.List;
import java.util.Locale;

/** The pages of one section in one edition of the textbook, each once, in the order of the lesson. */
public record EditionPages(String id, String title, String titleEn, List<String> pages) {

    public String titleIn(Locale reader) {
        return reader.getLanguage().equals("en") ? titleEn : title;
    }
}
