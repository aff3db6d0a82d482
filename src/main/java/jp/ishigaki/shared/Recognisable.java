package jp.ishigaki.shared;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds words by which somebody would be recognised: names of companies, with and without their legal form, names of
 * people, also by family name and title, addresses and telephone numbers. It finds no business described so that
 * everybody knows whose it is.
 */
public final class Recognisable {

    private static final Pattern LEGAL_FORM =
            Pattern.compile("株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|一般財団法人|医療法人|社会福祉法人|学校法人|[(（][株有同][)）]");
    private static final Pattern REACHABLE =
            Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+|https?://\\S+|0\\d{1,4}-\\d{1,4}-\\d{3,4}");
    /** A shorter name would be found in words that have nothing to do with it. */
    private static final int SHORTEST = 2;

    /** People are mostly spoken of by their family name, which alone would be found in many a word. */
    private static final List<String> SPOKEN_OF =
            List.of("さん", "さま", "様", "氏", "先生", "社長", "専務", "常務", "部長", "課長", "係長", "主任");

    private static final Pattern GAP = Pattern.compile("[\\s\u3000]+");

    private Recognisable() {}

    /** The first such word in what was written, of these names or of any address. */
    public static Optional<String> find(String written, Collection<String> names) {
        var address = REACHABLE.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC));
        if (address.find()) {
            return Optional.of(address.group());
        }
        var plain = plain(written);
        return names.stream()
                .flatMap(Recognisable::forms)
                .filter(name -> plain.contains(plain(name)))
                .findFirst();
    }

    /** Whether a word that was found stands here, in whatever width and case. */
    public static boolean stands(String found, String written) {
        return plain(written).contains(plain(found));
    }

    private static Stream<String> forms(String name) {
        return Stream.concat(
                        Stream.of(name, LEGAL_FORM.matcher(name).replaceAll("").strip()), spokenOf(name))
                .filter(form -> plain(form).length() >= SHORTEST)
                .distinct();
    }

    private static Stream<String> spokenOf(String name) {
        var family = GAP.split(name.strip(), 2);
        return family.length < 2 ? Stream.of() : SPOKEN_OF.stream().map(family[0]::concat);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }
}
