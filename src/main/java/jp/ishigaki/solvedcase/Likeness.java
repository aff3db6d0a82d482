package jp.ishigaki.solvedcase;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How much two short texts say the same. Japanese has no spaces between words, so pairs of neighbouring letters are
 * compared; pairs of hiragana alone are endings and particles, and say nothing.
 */
final class Likeness {

    private static final double ENOUGH = 0.3;

    private final Set<String> pairs;

    Likeness(String text) {
        this.pairs = pairs(text);
    }

    /** 0 where it is not enough to speak of, else up to 1. */
    double to(String other) {
        var theirs = pairs(other);
        if (pairs.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        var common = pairs.stream().filter(theirs::contains).count();
        var share = (double) common / Math.min(pairs.size(), theirs.size());
        return share >= ENOUGH ? share : 0;
    }

    private static Set<String> pairs(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var all = new HashSet<String>();
        for (int i = 0; i + 2 <= letters.length(); i++) {
            var pair = letters.substring(i, i + 2);
            if (pair.chars().allMatch(Character::isLetterOrDigit)
                    && !pair.chars().allMatch(Likeness::isHiragana)) {
                all.add(pair);
            }
        }
        return all;
    }

    private static boolean isHiragana(int letter) {
        return letter >= 'ぁ' && letter <= 'ゖ';
    }
}
