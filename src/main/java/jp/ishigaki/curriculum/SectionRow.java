package jp.ishigaki.curriculum;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * @param number such as 2-2-3
 * @param edition the one the pages are counted in, or null when the pages are not known
 * @param pages such as 16-17; each once, in the order of the lesson
 */
public record SectionRow(
        String number,
        String title,
        String titleEn,
        int chapter,
        int part,
        @Nullable String edition,
        List<String> pages) {

    public String titleIn(Locale reader) {
        return reader.getLanguage().equals("en") ? titleEn : title;
    }

    public String pagesText() {
        return String.join(", ", pages);
    }
}
