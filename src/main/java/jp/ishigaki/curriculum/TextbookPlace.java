package jp.ishigaki.curriculum;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part, chapter or section, named by its number alone.
 *
 * @param number such as 2 for a part or chapter, 2-2-3 for a section
 */
public record TextbookPlace(Kind kind, String number) {

    public enum Kind {
        PART,
        CHAPTER,
        SECTION
    }

    private record Way(Kind kind, Pattern pattern) {}

    private static final List<Way> WAYS = List.of(
            new Way(Kind.PART, Pattern.compile("(?:第)?(\\d{1,2}) ?編|part ?(\\d{1,2})")),
            new Way(Kind.CHAPTER, Pattern.compile("(?:第)?(\\d{1,2}) ?章|(?:chapter|ch\\.?) ?(\\d{1,2})")),
            new Way(
                    Kind.SECTION,
                    Pattern.compile(
                            "(?:第|§|section )?(\\d{1,2}(?:-\\d{1,2}){1,3})(?: ?節)?|(\\d{1,2}(?:-\\d{1,2}){1,3})-")));

    /** The place that was typed, if it was one: 2-2-3, ２－２－３, 2.2.3, 第2編, 3章, part 2. Whether it exists is not asked. */
    public static Optional<TextbookPlace> typed(String typed) {
        var plain = plain(typed);
        for (var way : WAYS) {
            var found = way.pattern().matcher(plain);
            if (found.matches()) {
                var number = found.group(1) == null ? found.group(2) : found.group(1);
                return Optional.of(new TextbookPlace(way.kind(), number.replaceAll("(^|-)0+(?=\\d)", "$1")));
            }
        }
        return Optional.empty();
    }

    /** Full-width digits and any of the many dashes, or dots, mean 2-2-3 too. */
    static String plain(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC)
                .replaceAll("[\\p{Pd}\\u2212\\u30fc.](?=\\d|$)", "-")
                .toLowerCase(Locale.ROOT);
    }

    public String path() {
        return switch (kind) {
            case PART -> CurriculumPaths.part(Integer.parseInt(number));
            case CHAPTER -> CurriculumPaths.chapter(Integer.parseInt(number));
            case SECTION -> CurriculumPaths.section(number);
        };
    }
}
