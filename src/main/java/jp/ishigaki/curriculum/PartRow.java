package jp.ishigaki.curriculum;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * @param approach null for parts 0 and 10, which carry no tag
 * @param aliases other names it goes by, its short title among them
 */
public record PartRow(
        int number, String title, String titleEn, @Nullable ApproachLevel approach, List<String> aliases) {

    public String titleIn(Locale reader) {
        return reader.getLanguage().equals("en") ? titleEn : title;
    }
}
