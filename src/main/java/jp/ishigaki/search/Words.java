package jp.ishigaki.search;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is typed to find something, read as words or as the number of a section. */
final class Words {

    private static final Pattern DASHES = Pattern.compile("[-‐‑‒–—―−ー－ｰ.．]");
    private static final Pattern SECTION = Pattern.compile("\\d{1,2}(-\\d{1,2}){1,3}");

    private Words() {}

    static String fold(String text) {
        return Folded.of(text).text().strip();
    }

    /** The textbook number that was typed, if it was one, in whatever width and with whatever dashes. */
    static Optional<String> sectionNumber(String query) {
        var plain = DASHES.matcher(Normalizer.normalize(query.strip(), Normalizer.Form.NFKC))
                .replaceAll("-");
        return SECTION.matcher(plain).matches() ? Optional.of(plain) : Optional.empty();
    }
}
