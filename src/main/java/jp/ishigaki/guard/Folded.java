package jp.ishigaki.guard;

import java.text.Normalizer;
import jp.ishigaki.shared.PlacedText;

/**
 * A text with its width folded, as full-width figures, half-width kana and the many dashes mean the same; it remembers
 * where each character stood. Case is kept. Characters that nobody sees are left out.
 */
final class Folded {

    private static final String DASHES = "‐‑‒–—―−─━﹣－➖";
    private static final String UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad";

    private final PlacedText plain;
    private final String written;
    private final String folded;

    private Folded(String written) {
        this.written = written;
        plain = new PlacedText(written.length());
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
        return position < folded.length() ? plain.begin(position) : written.length();
    }

    /** Where what ends before a position of the folded text ends in the text as written. */
    int end(int position) {
        return position == 0 ? 0 : plain.end(position - 1);
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
            plain.append(written.substring(at, at + 1), at, at + 1);
            return at + 1;
        }
        if (UNSEEN.indexOf(c) >= 0) {
            return at + 1;
        }
        if (isMarked(at + 1)) {
            plain.append(Normalizer.normalize(written.substring(at, at + 2), Normalizer.Form.NFKC), at, at + 2);
            return at + 2;
        }
        var next = at + Character.charCount(written.codePointAt(at));
        plain.append(ofOne(c, written.substring(at, next)), at, next);
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
}
