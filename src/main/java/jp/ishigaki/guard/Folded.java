package jp.ishigaki.guard;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text with its width folded, as full-width figures, half-width kana and the many dashes mean the same; it remembers
 * where each character stood. Case is kept. Characters that nobody sees are left out.
 */
final class Folded {

    private static final String DASHES = "‐‑‒–—―−─━﹣－➖";
    private static final String UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad";

    private final StringBuilder plain = new StringBuilder();
    private final String written;
    private final String folded;
    private int[] starts;
    private int[] ends;

    private Folded(String written) {
        this.written = written;
        starts = new int[written.length() + 16];
        ends = new int[written.length() + 16];
        for (int at = 0; at < written.length(); ) {
            at = take(at);
        }
        folded = plain.toString();
    }

    static Folded of(String written) {
        return new Folded(written);
    }

    String plain() {
        return folded;
    }

    /** Where the character of the folded text begins in the text as written. */
    int start(int position) {
        return position < folded.length() ? starts[position] : written.length();
    }

    /** Where what ends before a position of the folded text ends in the text as written. */
    int end(int position) {
        return position == 0 ? 0 : ends[position - 1];
    }

    /** Up to so many characters before a position. */
    String before(int position, int most) {
        return folded.substring(Math.max(0, position - most), position);
    }

    String after(int position, int most) {
        return folded.substring(position, Math.min(folded.length(), position + most));
    }

    /** A space beyond either end. */
    char at(int position) {
        return position < 0 || position >= folded.length() ? ' ' : folded.charAt(position);
    }

    private int take(int at) {
        var c = written.charAt(at);
        if (c < 0x80 || isUsual(c) && !isMarked(at + 1)) {
            put(c, at, at + 1);
            return at + 1;
        }
        if (UNSEEN.indexOf(c) >= 0) {
            return at + 1;
        }
        if (isMarked(at + 1)) {
            putAll(Normalizer.normalize(written.substring(at, at + 2), Normalizer.Form.NFKC), at, at + 2);
            return at + 2;
        }
        var next = at + Character.charCount(written.codePointAt(at));
        putAll(ofOne(c, written.substring(at, next)), at, next);
        return next;
    }

    private static String ofOne(char c, String one) {
        if (DASHES.indexOf(c) >= 0) {
            return "-";
        }
        if (c == '〜') {
            return "~";
        }
        if (c == '¥' || c == '￥') {
            return "\\";
        }
        // A number in a circle or raised is no figure of what stands beside it.
        return c >= '\u2460' && c <= '\u24ff' || c >= '\u2070' && c <= '\u209f' || "¹²³".indexOf(c) >= 0
                ? one
                : Normalizer.normalize(one, Normalizer.Form.NFKC);
    }

    private static boolean isUsual(char c) {
        return c >= '\u3041' && c <= '\u30ff' || c >= '\u4e00' && c <= '\u9fff' || c == '、' || c == '。';
    }

    /** A sound mark that stands by itself belongs to the kana before it. */
    private boolean isMarked(int position) {
        return position < written.length() && "ﾞﾟ\u3099\u309a".indexOf(written.charAt(position)) >= 0;
    }

    private void putAll(String all, int start, int end) {
        for (int i = 0; i < all.length(); i++) {
            put(all.charAt(i), start, end);
        }
    }

    private void put(char c, int start, int end) {
        var at = plain.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        plain.append(c);
        starts[at] = start;
        ends[at] = end;
    }
}
