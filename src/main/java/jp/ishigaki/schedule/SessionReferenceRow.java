package jp.ishigaki.schedule;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * @param pages those noted, or null for the whole section
 * @param whole all pages the edition has of the section; empty when they are not known
 */
public record SessionReferenceRow(
        String edition,
        String section,
        String title,
        String titleEn,
        @Nullable String pages,
        String whole) {

    public String titleIn(Locale reader) {
        return reader.getLanguage().equals("en") ? titleEn : title;
    }

    /** Empty when nobody knows. */
    public String shownPages() {
        return pages == null ? whole : pages;
    }
}
