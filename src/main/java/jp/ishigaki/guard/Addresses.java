package jp.ishigaki.guard;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** IP addresses and ranges of them. Versions, sections and masks look alike and are none. */
final class Addresses implements Detector {

    private static final String DOT = "(?:\\.|\\[\\.]|\\(\\.\\))";
    private static final String REST = "(?:" + DOT + "\\d{1,3}){3}";
    private static final Shape FOUR = Shape.from(
            Shape.FIGURE,
            "(?<![\\d.])(\\d{1,3}" + REST + ")(?![\\dA-Za-z_]|\\.\\d)"
                    + "(?:/\\d{1,2}(?!\\d)|\\s?[-~]\\s?\\d{1,3}" + REST
                    + "(?![\\d.])|\\s?から\\s?\\d{1,3}" + REST + "(?=\\s?まで)|[-~]\\d{1,3}(?![\\d.]|\\s?[台人年月日回個件]))?");
    private static final Shape SIX = Shape.from(
            Shape.SIGN,
            "(?<![\\w:.])([0-9A-Fa-f]{3,4}(?::[0-9A-Fa-f]{0,4}){2,7})(?:%\\w{1,8})?(?:/\\d{1,3})?(?![\\w:])");

    private static final Pattern VERSION_BEFORE = Pattern.compile(
            "(?i)(?:(?<![A-Za-z])(?:ver(?:sion)?|v|rev|release|build|firmware|oid)\\.?|バージョン|リビジョン|リリース|ビルド"
                    + "|ファーム(?:ウェア)?|パッチ|第|節|章|項|表|図|§)[\\s:のはが]{0,3}$");
    private static final Pattern VERSION_AFTER = Pattern.compile(
            "^\\s?(?:版|節|章|項|条|系の|[にへ](?:アップ|バージョン|更新|上げ)|から\\d+(?:\\.\\d+){2,3}[にへ]の?(?:アップ|バージョン|更新|上げ)|(?:より|から)前の?(?:バージョン|版))");
    private static final Pattern PRODUCT_BEFORE = Pattern.compile("([A-Za-z][A-Za-z0-9+]{2,})\\s?$");
    private static final Set<String> NO_PRODUCT = Set.of(
            "address", "server", "host", "dns", "gateway", "router", "nat", "ping", "ssh", "from", "via", "for", "http",
            "https", "tcp", "udp", "ipv4", "wan", "lan", "vpn", "nas", "utm", "src", "dst", "and", "the");
    private static final Set<String> EVERYBODYS = Set.of("8.8.8.8", "8.8.4.4", "1.1.1.1", "1.0.0.1", "9.9.9.9");

    /** Four single figures are more often a list or a section. */
    private static final int SINGLE_FIGURES = 7;

    private static final Pattern SPOKEN_OF = Pattern.compile("(?i)(?:ip|アドレス|サーバー?|接続|ping|通信|宛て?先|ゲートウェイ)");

    /** A higher first part is hardly that of a version. */
    private static final int HIGHEST_OF_VERSIONS = 30;

    @Override
    public void find(Folded text, Hits hits) {
        FOUR.each(text, four -> {
            if (isAddress(text, four)) {
                hits.add(FindingKind.ADDRESS, four.start(), four.end());
            }
        });
        SIX.each(text, six -> {
            if (isSix(six.group(1))) {
                hits.add(FindingKind.ADDRESS, six.start(), six.end());
            }
        });
    }

    private static boolean isAddress(Folded text, Matcher four) {
        var address = four.group(1).replaceAll("[\\[\\]()]", "");
        var parts = address.split("\\.");
        for (var part : parts) {
            if (Integer.parseInt(part) > 255 || part.length() > 1 && part.startsWith("0")) {
                return false;
            }
        }
        return !isHarmless(address) && isBeginning(text, four.start()) && !isVersion(text, four, parts);
    }

    /** The machine itself, masks, and the resolvers that everybody uses. */
    static boolean isHarmless(String address) {
        return address.startsWith("127.")
                || address.startsWith("0.")
                || address.startsWith("255.")
                || EVERYBODYS.contains(address);
    }

    private static boolean isBeginning(Folded text, int start) {
        var before = text.at(start - 1);
        var isLetter = before < 0x80 && (Character.isLetter(before) || before == '_');
        return !isLetter || text.before(start, 2).equalsIgnoreCase("ip");
    }

    private static boolean isVersion(Folded text, Matcher four, String[] parts) {
        if (VERSION_BEFORE.matcher(text.before(four.start(), 16)).find()
                || VERSION_AFTER.matcher(text.after(four.end(), 28)).find()) {
            return true;
        }
        if (four.group(1).length() == SINGLE_FIGURES) {
            return !SPOKEN_OF.matcher(text.before(four.start(), 20)).find();
        }
        var product = PRODUCT_BEFORE.matcher(text.before(four.start(), 24));
        return Integer.parseInt(parts[0]) < HIGHEST_OF_VERSIONS
                && !parts[0].equals("10")
                && product.find()
                && !NO_PRODUCT.contains(product.group(1).toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isSix(String candidate) {
        var gap = candidate.indexOf("::");
        if (gap >= 0) {
            return candidate.indexOf("::", gap + 1) < 0 && candidate.split(":").length <= 8;
        }
        return candidate.split(":").length == 8 && !candidate.endsWith(":");
    }
}
