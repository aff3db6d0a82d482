package jp.ishigaki.enrolment;

import java.util.List;
import java.util.Locale;

/**
 * Another programme that an applicant is pointed to.
 *
 * @param key by which an application keeps it
 * @param levels the maturity levels it is meant for
 */
public record Referral(
        String key, String name, String nameEn, String description, String descriptionEn, List<Integer> levels) {

    public String nameIn(Locale reader) {
        return reader.getLanguage().equals("en") ? nameEn : name;
    }

    public String descriptionIn(Locale reader) {
        return reader.getLanguage().equals("en") ? descriptionEn : description;
    }
}
