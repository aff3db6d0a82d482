package jp.ishigaki.guard;

import java.util.HashMap;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Keys and tokens: those whose form tells the maker, and long random words beside the word for a key. */
final class Keys implements Detector {

    /** @param needs what stands in every text that has one */
    private record OfMaker(String needs, Shape form) {

        OfMaker(String needs, String first, String pattern) {
            this(needs, Shape.from(first, pattern));
        }

        OfMaker(String needs, IntPredicate first, String pattern) {
            this(needs, Shape.from(first, pattern));
        }
    }

    private static final String BEGIN = "-----BEGIN ";
    private static final Pattern HEADER =
            Pattern.compile("-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----");
    private static final String FOOTER = "-----END ";
    private static final String EDGE = "(?<![A-Za-z0-9_+/-])";
    private static final List<OfMaker> OF_MAKERS = List.of(
            new OfMaker("IA", "A", EDGE + "(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])"),
            new OfMaker("AIza", "A", EDGE + "AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])"),
            new OfMaker("gh", "g", EDGE + "gh[pousr]_[A-Za-z0-9]{30,251}+"),
            new OfMaker("github_pat_", "g", EDGE + "github_pat_[A-Za-z0-9_]{30,251}+"),
            new OfMaker("glpat-", "g", EDGE + "glpat-[A-Za-z0-9_-]{20,80}+"),
            new OfMaker("xox", "x", EDGE + "xox[abeoprs]-[A-Za-z0-9-]{10,200}+"),
            new OfMaker("hooks.slack.com", "h", "https://hooks\\.slack\\.com/services/[A-Za-z0-9/]{20,80}+"),
            new OfMaker(
                    "webhook.office.com",
                    "h",
                    "https://[a-z0-9-]{1,40}\\.webhook\\.office\\.com/[!-~&&[^\\s\"'<>()]]{20,300}+"),
            new OfMaker("k_", "sr", EDGE + "(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,120}+"),
            new OfMaker("SG.", "S", EDGE + "SG\\.[A-Za-z0-9_-]{16,40}\\.[A-Za-z0-9_-]{20,80}"),
            new OfMaker("sk-", "s", EDGE + "sk-[A-Za-z0-9_-]{20,200}+"),
            new OfMaker(
                    "eyJ",
                    "e",
                    EDGE + "eyJ[A-Za-z0-9_-]{8,2000}+\\.eyJ[A-Za-z0-9_-]{8,4000}+\\.[A-Za-z0-9_-]{4,2000}+"),
            new OfMaker("Key=", Shape.SIGN, "(?i)(?<=AccountKey=|SharedAccessKey=)[A-Za-z0-9+/]{20,120}+={0,2}"),
            new OfMaker(
                    "Authorization: ",
                    Shape.SIGN,
                    "(?i)(?<=Authorization: (?:Basic|Bearer) )[A-Za-z0-9+/_.=-]{8,2000}+"),
            new OfMaker("-", Shape.SIGN, EDGE + "[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}(?![A-Za-z0-9-])"));

    private static final String LINKED =
            "\\s{0,2}(?:は|が|を|も|:|=|\\s)\\s{0,2}[「『\"]?([A-Za-z0-9+/_.=!@#$%^&*~-]{8,400}+)";
    private static final Shape BESIDE = Shape.from(
            Shape.SIGN.or(c -> "キ鍵トシ".indexOf(c) >= 0),
            "(?i)(?:キー|鍵|トークン|シークレット|(?<![a-z_-])[a-z_-]{0,24}?(?:key|secret|token))[」\"]?" + LINKED);
    private static final Shape OF_WIRELESS = Shape.from(
            "暗事共セ接ネPpWw無",
            "(?i)(?:暗号化?キー|暗号鍵|事前共有(?:キー|鍵)|共有(?:キー|鍵)|セキュリティキー|接続キー|ネットワークキー|PSK" + "|(?:Wi-?Fi|無線(?:LAN)?)の?(?:キー|鍵))"
                    + LINKED);
    private static final Pattern ALGORITHM = Pattern.compile(
            "(?i)(?:AES|RSA|SHA|ECDSA|Ed25519|WPA|TLS|SSL|MD5|3?DES|ChaCha|TKIP|CCMP|CVE|KB|HKEY|HKLM|https?|FIDO|TPM)(?:[^a-z].*|$)");
    private static final int LONG = 16;
    private static final double RANDOM = 3.0;

    @Override
    public void find(Folded text, Hits hits) {
        blocks(text, hits);
        for (var each : OF_MAKERS) {
            if (text.plain().contains(each.needs())) {
                each.form().each(text, found -> hits.add(FindingKind.KEY, found.start(), found.end()));
            }
        }
        beside(text, hits, BESIDE, LONG);
        beside(text, hits, OF_WIRELESS, 8);
    }

    /** A private key to its end, or all of the rest where the end was cut off. */
    private static void blocks(Folded text, Hits hits) {
        var plain = text.plain();
        for (int at = plain.indexOf(BEGIN); at >= 0; at = plain.indexOf(BEGIN, at + BEGIN.length())) {
            var header = HEADER.matcher(plain).region(at, Math.min(plain.length(), at + 80));
            if (header.lookingAt()) {
                var footer = plain.indexOf(FOOTER, header.end());
                var closed = footer < 0 ? -1 : plain.indexOf("-----", footer + FOOTER.length());
                var end = closed < 0 ? plain.length() : closed + 5;
                hits.add(FindingKind.KEY, at, end);
                at = end - BEGIN.length();
            }
        }
    }

    private static void beside(Folded text, Hits hits, Shape form, int shortest) {
        form.each(text, found -> {
            var end = found.end(1);
            while (text.at(end - 1) == '.') {
                end--;
            }
            var value = text.plain().substring(found.start(1), end);
            if (value.length() >= shortest
                    && isRandom(value)
                    && !ALGORITHM.matcher(value).matches()) {
                hits.add(FindingKind.KEY, found.start(1), end);
            }
        });
    }

    private static boolean isRandom(String value) {
        return value.chars().anyMatch(Character::isDigit)
                && value.chars().anyMatch(Character::isLetter)
                && (value.length() < LONG || entropy(value) >= RANDOM);
    }

    /** Bits for each character, as Shannon counts them. */
    static double entropy(String value) {
        var counts = new HashMap<Integer, Integer>();
        value.chars().forEach(c -> counts.merge(c, 1, Integer::sum));
        return counts.values().stream()
                .mapToDouble(count -> (double) count / value.length())
                .map(share -> -share * Math.log(share) / Math.log(2))
                .sum();
    }
}
