package jp.ishigaki.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, folded: all of the words, none of the others. 「…」 and "…" hold a phrase together, a minus
 * before a word excludes it. A prolonged mark at the end of a longer kana word does not matter.
 *
 * @param latin a word in Latin letters that is also found in its other forms
 * @param latinToo another one
 */
record Sought(
        List<String> words,
        @Nullable String latin,
        @Nullable String latinToo,
        List<String> without) {

    static final int LONGEST = 100;
    private static final int MOST = 8;
    private static final String MINUS = "-－−";
    private static final Pattern TOKEN = Pattern.compile(
            "([-－−](?=\\S))?(?:[\"“”＂]([^\"“”＂]*)[\"“”＂]?|「([^」]*)」?|『([^』]*)』?|([^\\s\u3000「『\"“”＂]+))");
    private static final Pattern LATIN = Pattern.compile("[a-z]{3,40}");
    private static final Pattern PROLONGED = Pattern.compile("[ぁ-ゔ-]{3,}-");
    private static final Pattern LEADING_MARKS = Pattern.compile("^[々〻ゝゞヽヾ]+(?=.)");

    static Sought of(String query) {
        var words = new ArrayList<String>();
        var latin = new ArrayList<String>();
        var without = new ArrayList<String>();
        var tokens = TOKEN.matcher(query.length() > LONGEST ? query.substring(0, LONGEST) : query);
        while (tokens.find() && words.size() + latin.size() + without.size() < MOST) {
            var phrase = Stream.of(2, 3, 4)
                    .map(tokens::group)
                    .filter(text -> text != null)
                    .findFirst();
            var word = folded(phrase.orElse(tokens.group(5)), phrase.isPresent());
            var excluded = tokens.group(1) != null && startsWord(query, tokens.start());
            if (word.isEmpty() || words.contains(word) || latin.contains(word)) {
                continue;
            }
            if (excluded) {
                without.add(word);
            } else if (phrase.isEmpty()
                    && latin.size() < 2
                    && LATIN.matcher(word).matches()) {
                latin.add(word);
            } else {
                words.add(word);
            }
        }
        return new Sought(List.copyOf(words), at(latin, 0), at(latin, 1), List.copyOf(without));
    }

    private static boolean startsWord(String query, int place) {
        return place == 0 || Character.isWhitespace(query.charAt(place - 1));
    }

    private static String folded(@Nullable String written, boolean phrase) {
        if (written == null) {
            return "";
        }
        var word = Words.fold(LEADING_MARKS.matcher(written).replaceFirst(""));
        if (MINUS.contains(written)) {
            return "";
        }
        return !phrase && PROLONGED.matcher(word).matches() ? word.substring(0, word.length() - 1) : word;
    }

    private static @Nullable String at(List<String> list, int place) {
        return list.size() > place ? list.get(place) : null;
    }

    boolean isEmpty() {
        return words.isEmpty() && latin == null;
    }

    /** All that has to be there, in the order of writing as far as it is kept. */
    List<String> all() {
        return Stream.concat(words.stream(), Stream.of(latin, latinToo).filter(word -> word != null))
                .toList();
    }
}
