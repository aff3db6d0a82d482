package jp.ishigaki.curriculum;

import java.util.Locale;

/**
 * @param version counts from 1 within the year
 * @param sections how many sections have pages in it
 */
public record EditionRow(String id, int fiscalYear, int version, String title, String titleEn, int sections) {

    public String titleIn(Locale reader) {
        return reader.getLanguage().equals("en") ? titleEn : title;
    }
}
