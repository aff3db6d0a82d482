package jp.ishigaki.curriculum;

import java.util.Locale;

public record ChapterRow(int number, int part, String title, String titleEn) {

    public String titleIn(Locale reader) {
        return reader.getLanguage().equals("en") ? titleEn : title;
    }
}
