package jp.ishigaki.bulk.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How typed text is taken. */
public final class PlainText {

    private static final Pattern HALF_WIDTH_KANA = Pattern.compile("[\uFF61-\uFF9F]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private PlainText() {}

    /**
     * A name as it is kept: letters, digits and spaces in half width, kana in full width, no space at the ends. Signs
     * such as ㈱ or ① stay, as they may belong to the name.
     */
    public static String name(String typed) {
        var letters = new StringBuilder();
        typed.codePoints().map(PlainText::halfWidth).forEach(letters::appendCodePoint);
        var kana = HALF_WIDTH_KANA
                .matcher(letters)
                .replaceAll(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC));
        return SPACE.matcher(Normalizer.normalize(kana, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** A number, an address or a word of a fixed choice: every compatible form becomes the plain one. */
    public static String code(String typed) {
        return SPACE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }

    /** By which two names are taken for the same: neither width, case, spaces nor 株式会社 written as (株) count. */
    public static String key(String name) {
        return SPACE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("(株)", "株式会社")
                .replace("(有)", "有限会社");
    }

    private static int halfWidth(int letter) {
        var isPlain =
                letter >= '０' && letter <= '９' || letter >= 'Ａ' && letter <= 'Ｚ' || letter >= 'ａ' && letter <= 'ｚ';
        return isPlain ? letter - 0xFEE0 : letter;
    }
}
