package jp.ishigaki.search;

import java.text.Normalizer;
import java.util.Map;
import jp.ishigaki.shared.PlacedText;

/**
 * A text in which what is written in different ways is written in one, and where each of its characters came from:
 * ﾊﾞｯｸｱｯﾌﾟ, バックアップ and ばっくあっぷ are the same. Width and case, both kanas, dashes and prolonged marks, quotes,
 * accents, white space and the old forms of common characters do not matter; 々 is what it repeats; the dot between
 * katakana is nothing.
 */
final class Folded {

    private static final int KATAKANA_TO_HIRAGANA = 'ァ' - 'ぁ';
    private static final int PROLONGED = '-';
    private static final String DASHES = "-‐‑‒–—―−─﹣－ー";
    private static final String DOUBLE_QUOTES = "“”„‟″〝〞〟";
    private static final String SINGLE_QUOTES = "‘’‚‛′";
    private static final String UNVOICED = "かきくけこさしすせそたちつてとはひふへほ";
    private static final Map<Integer, Integer> SINGLE = Map.ofEntries(
            Map.entry((int) 'ヵ', (int) 'か'),
            Map.entry((int) 'ヶ', (int) 'か'),
            Map.entry((int) 'ゕ', (int) 'か'),
            Map.entry((int) 'ゖ', (int) 'か'),
            Map.entry((int) 'ヷ', (int) 'わ'),
            Map.entry((int) 'ヸ', (int) 'ゐ'),
            Map.entry((int) 'ヹ', (int) 'ゑ'),
            Map.entry((int) 'ヺ', (int) 'を'),
            Map.entry((int) '〜', (int) '~'));
    private static final String OLD = "壱壹弐貳參國學會證壽黑髙﨑濱濵澤邊邉齊廣齋體關驗檢應當對變聲靜德";
    private static final String NEW = "一一二二参国学会証寿黒高崎浜浜沢辺辺斉広斎体関験検応当対変声静徳";

    private final PlacedText text;

    private Folded(int length) {
        text = new PlacedText(length);
    }

    static Folded of(String original) {
        var folded = new Folded(original.length());
        int begin = 0;
        while (begin < original.length()) {
            int end = endOfCluster(original, begin);
            folded.add(original.substring(begin, end), begin, end);
            begin = end;
        }
        return folded;
    }

    /** A character with the marks that belong to it. */
    private static int endOfCluster(String text, int begin) {
        int end = begin + Character.charCount(text.codePointAt(begin));
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || point == 0xFF9E
                || point == 0xFF9F
                || (point >= 0x1160 && point <= 0x11FF);
    }

    private void add(String cluster, int begin, int end) {
        var plain = cluster.length() == 1 && cluster.charAt(0) < 0x80
                ? cluster
                : Normalizer.normalize(cluster, Normalizer.Form.NFKC);
        plain.codePoints().forEach(point -> append(folded(Character.toLowerCase(point)), begin, end));
    }

    private void append(int point, int begin, int end) {
        if (point >= 0 && !(point == ' ' && !text.isEmpty() && text.last() == ' ')) {
            text.append(Character.toString(point), begin, end);
        }
    }

    /** What stands for the character, or a number below zero for nothing. */
    private int folded(int point) {
        if (point < 0x80) {
            return point <= ' ' || point == 0x7F ? ' ' : point;
        }
        if (Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point)) {
            return ' ';
        }
        if (SINGLE.containsKey(point)) {
            return SINGLE.get(point);
        }
        if ((point >= 'ァ' && point <= 'ヴ') || point == 'ヽ' || point == 'ヾ') {
            return repeated(point - KATAKANA_TO_HIRAGANA);
        }
        return isNothing(point) ? -1 : repeated(letter(mark(point)));
    }

    private static boolean isNothing(int point) {
        return point == '・'
                || (point >= 0x300 && point <= 0x36F)
                || isVariation(point)
                || Character.getType(point) == Character.SURROGATE;
    }

    private static int mark(int point) {
        if (DASHES.indexOf(point) >= 0) {
            return PROLONGED;
        }
        if (DOUBLE_QUOTES.indexOf(point) >= 0) {
            return '"';
        }
        return SINGLE_QUOTES.indexOf(point) >= 0 ? '\'' : point;
    }

    private static int letter(int point) {
        int old = OLD.indexOf(point);
        if (old >= 0) {
            return NEW.charAt(old);
        }
        if (point < 0xC0 || point > 0x24F) {
            return point;
        }
        return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD)
                .charAt(0);
    }

    private static boolean isVariation(int point) {
        return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF);
    }

    /** What an iteration mark repeats. */
    private int repeated(int point) {
        if (text.isEmpty()) {
            return point;
        }
        int last = text.last();
        return switch (point) {
            case '々', '〻' -> Character.isIdeographic(last) ? last : point;
            case 'ゝ' -> isHiragana(last) ? last : point;
            case 'ゞ' -> isHiragana(last) ? UNVOICED.indexOf(last) >= 0 ? last + 1 : last : point;
            default -> point;
        };
    }

    private static boolean isHiragana(int point) {
        return point >= 'ぁ' && point <= 'ゔ';
    }

    String text() {
        return text.toString();
    }

    /** Where in the original the characters begin that a folded one stands for. */
    int begin(int place) {
        return text.begin(place);
    }

    int end(int place) {
        return text.end(place);
    }
}
