package jp.ishigaki.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A title that is being typed, as words by which something like it is found with the database's {@code like_entries}.
 * Japanese has no spaces: a word is a run of kanji, of katakana or of Latin letters. Hiragana are endings and particles,
 * and count only where there is nothing else.
 *
 * @param words folded, the longest first
 * @param probes some of the words each, with spaces between; those that ask for the most first
 */
public record Alike(List<String> words, List<String> probes) {

    private static final int SHORTEST = 2;
    private static final int MOST = 4;
    private static final int COMPOUND = 4;
    private static final int LONGEST_TEXT = 200;
    private static final Pattern RUN = Pattern.compile("[\\p{IsHan}々]+|[ァ-ヺー・ｦ-ﾟ]+|[\\p{IsLatin}\\d０-９]+");
    private static final Pattern COMMON = Pattern.compile("[ぁ-ゟ]{2,}");
    private static final Pattern KANJI = Pattern.compile("[\\p{IsHan}々]+");
    private static final Pattern PROLONGED = Pattern.compile("[ぁ-ゔ-]{3,}-");

    /** Without any probe where too little is written to say. */
    public static Alike of(String typed) {
        var text = typed.length() > LONGEST_TEXT ? typed.substring(0, LONGEST_TEXT) : typed;
        var words = runs(text, RUN);
        if (words.isEmpty()) {
            words = runs(text, COMMON);
        }
        return new Alike(words, probes(words));
    }

    public boolean isEmpty() {
        return probes.isEmpty();
    }

    /** A text with the words in it. */
    public Highlight whole(String text) {
        return Highlight.whole(text, words);
    }

    /** A line of a text around the first of them. */
    public Highlight around(String text) {
        return Highlight.around(text.replaceAll("\\s+", " "), words);
    }

    private static List<String> runs(String text, Pattern run) {
        return run.matcher(text)
                .results()
                .map(found -> folded(found.group()))
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(word -> -word.length()))
                .limit(MOST)
                .toList();
    }

    private static String folded(String run) {
        var word = Words.fold(run).replace(" ", "");
        return PROLONGED.matcher(word).matches() ? word.substring(0, word.length() - 1) : word;
    }

    /** All of the words, then all but one and so on; last the compounds in their halves. */
    private static List<String> probes(List<String> words) {
        var probes = new LinkedHashSet<String>();
        for (int size = words.size(); size > 0; size--) {
            for (int chosen = 0; chosen < 1 << words.size(); chosen++) {
                if (Integer.bitCount(chosen) == size) {
                    probes.add(some(words, chosen));
                }
            }
        }
        words.stream().filter(word -> KANJI.matcher(word).matches()).forEach(word -> {
            if (word.length() >= COMPOUND) {
                probes.add(halves(word));
            }
        });
        return List.copyOf(probes);
    }

    private static String some(List<String> words, int chosen) {
        return String.join(
                " ",
                IntStream.range(0, words.size())
                        .filter(place -> (chosen >> place & 1) == 1)
                        .mapToObj(words::get)
                        .toList());
    }

    /** 情報漏洩 is also found by 情報 and 漏洩; an odd character stays with the last two. */
    private static String halves(String compound) {
        var halves = new ArrayList<String>();
        for (int at = 0; at + 1 < compound.length(); at += 2) {
            halves.add(compound.substring(at, at + 3 == compound.length() ? at + 3 : at + 2));
        }
        return String.join(" ", halves);
    }
}
