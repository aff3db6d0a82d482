package jp.ishigaki.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Folds what is written in different ways into one: ﾊﾞｯｸｱｯﾌﾟ, バックアップ and ばっくあっぷ are the same word. */
final class Words {

    private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';
    private static final Pattern DASHES = Pattern.compile("[-‐‑‒–—―−ー－ｰ.．]");
    private static final Pattern SECTION = Pattern.compile("\\d{1,2}(-\\d{1,2}){1,3}");
    private static final int MOST = 8;

    private Words() {}

    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .map(point -> point >= 'ァ' && point <= 'ヶ' ? point - KATAKANA_TO_HIRAGANA : point)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** The folded words of a query as patterns for LIKE, in which nothing typed is a wildcard. */
    static List<String> patterns(String query) {
        return Stream.of(fold(query).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST)
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toList();
    }

    /** The textbook number that was typed, if it was one, in whatever width and with whatever dashes. */
    static Optional<String> sectionNumber(String query) {
        var plain = DASHES.matcher(Normalizer.normalize(query.strip(), Normalizer.Form.NFKC))
                .replaceAll("-");
        return SECTION.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }
}
