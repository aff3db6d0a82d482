package jp.ishigaki.community;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words by which questions are sorted and given to experts. A word is the same in whatever width and case it is
 * typed; it is kept and shown in one.
 */
public final class Tags {

    /** How many a question has. */
    public static final int MOST = 5;

    public static final int LONGEST = 30;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}\\p{Cf}]+");
    private static final Pattern BEFORE = Pattern.compile("^#+\\s*");

    private Tags() {}

    /** Empty where nothing is written. */
    public static String normal(String written) {
        var plain = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BEFORE.matcher(SPACE.matcher(plain).replaceAll(" ").strip()).replaceFirst("");
    }

    public static List<String> normal(Collection<String> written) {
        return written.stream()
                .map(Tags::normal)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }
}
