package jp.ishigaki.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What else to look for when something is not found: single words of it, and words without their first or last letters. */
final class Shorter {

    private static final int MOST = 10;
    /** Words as Japanese is written: a run of kanji, of katakana, of Latin letters and digits, or of hiragana. */
    private static final Pattern RUN = Pattern.compile("[\\p{IsHan}々]+|[ァ-ヺー・ｦ-ﾟ]+|[\\p{IsLatin}\\d０-９]+|[ぁ-ゟ]{3,}");

    private Shorter() {}

    static List<String> than(String query) {
        var runs = new ArrayList<String>();
        RUN.matcher(query).results().forEach(run -> runs.add(run.group()));
        var shorter = new LinkedHashSet<String>();
        if (runs.size() > 1) {
            shorter.add(String.join(" ", runs));
        }
        runs.stream().sorted((one, other) -> other.length() - one.length()).forEach(shorter::add);
        for (int less = 1; less <= 4; less++) {
            for (var run : runs) {
                if (run.length() - less >= 2) {
                    shorter.add(run.substring(0, run.length() - less));
                    shorter.add(run.substring(less));
                }
            }
        }
        shorter.remove(query.strip());
        return shorter.stream().limit(MOST).toList();
    }
}
