package jp.ishigaki.cohort;

import java.util.Locale;
import java.util.UUID;

/** One of a cohort's parallel tracks. */
public record Track(UUID id, String name, String nameEn) {

    public static final int NAME = 40;
    public static final int NAME_EN = 60;

    public String nameIn(Locale reader) {
        return reader.getLanguage().equals("en") ? nameEn : name;
    }
}
