package jp.ishigaki.curriculum;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The whole index of the textbook, in the order of the book, read once to look things up by typing. */
public record TextbookIndex(List<PartRow> parts, List<ChapterRow> chapters, List<SectionRow> sections) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}(-\\d{1,2}){0,3}-?");
    private static final int TO_HIRAGANA = 'ァ' - 'ぁ';

    /** The place that was typed as an exact number, if the textbook has it. */
    public Optional<TextbookPlace> exactly(String typed) {
        return TextbookPlace.typed(typed).filter(this::has);
    }

    private boolean has(TextbookPlace place) {
        return switch (place.kind()) {
            case PART -> parts.stream().anyMatch(part -> number(part.number(), place));
            case CHAPTER -> chapters.stream().anyMatch(chapter -> number(chapter.number(), place));
            case SECTION -> section(place.number()).isPresent();
        };
    }

    public Optional<SectionRow> section(String number) {
        return sections.stream().filter(each -> each.number().equals(number)).findFirst();
    }

    /** By number (2-2 finds 2-2-3 too), by part (第2編) or chapter (3章), or by words of titles and other names. */
    public TextbookFinding find(String typed) {
        var place = TextbookPlace.typed(typed);
        if (place.isPresent() && place.get().kind() != TextbookPlace.Kind.SECTION) {
            return within(place.get());
        }
        var plain = TextbookPlace.plain(typed);
        return NUMBER.matcher(plain).matches() ? byNumber(plain.replaceAll("-$", "")) : byWords(typed);
    }

    /** Whether a section belongs into a list filtered by what was typed so far. */
    public boolean matches(SectionRow section, String typed) {
        return typed.isBlank() || find(typed).sections().contains(section);
    }

    private TextbookFinding within(TextbookPlace place) {
        var isPart = place.kind() == TextbookPlace.Kind.PART;
        return new TextbookFinding(
                parts.stream()
                        .filter(each -> isPart && number(each.number(), place))
                        .toList(),
                chapters.stream()
                        .filter(each -> number(isPart ? each.part() : each.number(), place))
                        .toList(),
                sections.stream()
                        .filter(each -> number(isPart ? each.part() : each.chapter(), place))
                        .toList());
    }

    private TextbookFinding byNumber(String number) {
        return new TextbookFinding(
                parts.stream()
                        .filter(each -> String.valueOf(each.number()).equals(number))
                        .toList(),
                chapters.stream()
                        .filter(each -> String.valueOf(each.number()).equals(number))
                        .toList(),
                sections.stream()
                        .filter(each ->
                                each.number().equals(number) || each.number().startsWith(number + "-"))
                        .toList());
    }

    private TextbookFinding byWords(String typed) {
        var words = Stream.of(fold(typed).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return new TextbookFinding(List.of(), List.of(), List.of());
        }
        return new TextbookFinding(
                parts.stream()
                        .filter(each ->
                                contains(words, each.title(), each.titleEn(), String.join("\n", each.aliases())))
                        .toList(),
                chapters.stream()
                        .filter(each -> contains(words, each.title(), each.titleEn()))
                        .toList(),
                sections.stream()
                        .filter(each -> contains(words, each.number(), each.title(), each.titleEn()))
                        .toList());
    }

    private static boolean contains(List<String> words, String... texts) {
        var folded = fold(String.join("\n", texts));
        return words.stream().allMatch(folded::contains);
    }

    private static boolean number(int number, TextbookPlace place) {
        return String.valueOf(number).equals(place.number());
    }

    /** Width, case and kana make no difference. */
    private static String fold(String text) {
        var folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .map(point -> point >= 'ァ' && point <= 'ヶ' ? point - TO_HIRAGANA : point)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
