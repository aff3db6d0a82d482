package jp.ishigaki.faq;

import java.util.Map;
import java.util.SortedMap;

/**
 * How many released entries there are.
 *
 * @param parts by part; those without any are absent
 * @param sections by section number, in the order of the book, with their parts
 */
public record FaqContents(SortedMap<Integer, Integer> parts, Map<String, Section> sections) {

    public record Section(String number, String title, String titleEn, int part, int entries) {

        public String titleIn(java.util.Locale reader) {
            return reader.getLanguage().equals("en") ? titleEn : title;
        }
    }

    public int all() {
        return parts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
