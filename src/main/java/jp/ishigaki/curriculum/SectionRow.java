package jp.ishigaki.curriculum;

import java.util.List;
import java.util.Locale;

/**
 * @param number such as 2-2-3
 * @param pages in the newest edition that knows the section, such as 16-17; each once, in the order of the lesson
 */
public record SectionRow(String number, String title, String titleEn, int chapter, int part, List<String> pages) {

    public String titleIn(Locale reader) {
        return reader.getLanguage().equals("en") ? titleEn : title;
    }
}
