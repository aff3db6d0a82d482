package jp.ishigaki.guard;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telephone numbers of Japan, however they are written. */
final class PhoneNumbers implements Detector {

    private static final String DASH = "[-ー]";
    /** Whose form leaves no doubt. */
    private static final List<Shape> FORMED = List.of(
            Shape.from("0", "(?<![\\d-])0\\d{1,4}" + DASH + "\\d{1,4}" + DASH + "\\d{3,4}(?!\\d|" + DASH + "\\d)"),
            Shape.from("0", "(?<![\\d.-])0\\d{1,4}([ .])\\d{1,4}\\1\\d{3,4}(?![\\d.])"),
            Shape.from("(", "\\(0\\d{1,4}\\)\\s?\\d{1,4}[-ー ]?\\d{3,4}(?!\\d)"),
            Shape.from("0", "(?<![\\d-])0\\d{1,4}\\(\\d{1,4}\\)\\d{3,4}(?!\\d)"),
            Shape.from("+", "\\+81[-ー ]?(?:\\(0\\))?\\d{1,4}[-ー ]?\\d{1,4}[-ー ]?\\d{3,4}(?!\\d)"));

    private static final Shape MOBILE = Shape.from("0", "(?<![\\w.-])0[5789]0\\d{8}(?![\\w-]|\\.\\d)");
    private static final Shape FIXED = Shape.from("0", "(?<![\\w.-])0[1-9]\\d{8}(?![\\w-]|\\.\\d)");
    private static final Pattern SPOKEN_OF =
            Pattern.compile("(?i)(?:電話|連絡先|携帯|tel|fax|ファックス|ファクス|ダイヤル|直通|代表)[^0-9。]{0,8}$");
    static final Pattern OTHER_NUMBER =
            Pattern.compile("(?:伝票|注文|発注|受注|受付|管理|品番|型番|製番|シリアル|契約|会員|追跡|ロット|JAN|バーコード|図番|問い?合わせ|法人)"
                    + "(?:番号|コード|No\\.?)?[^0-9。]{0,6}$");
    /** The desks of this country that anybody may call, by their figures. */
    private static final Set<String> PUBLIC = Set.of("0359787509", "0358051731", "0364579849", "0335814321");

    @Override
    public void find(Folded text, Hits hits) {
        FORMED.forEach(form -> form.each(text, found -> take(hits, found)));
        MOBILE.each(text, found -> {
            if (!OTHER_NUMBER.matcher(text.before(found.start(), 16)).find()) {
                take(hits, found);
            }
        });
        FIXED.each(text, found -> {
            if (SPOKEN_OF.matcher(text.before(found.start(), 16)).find()) {
                take(hits, found);
            }
        });
    }

    private static void take(Hits hits, Matcher found) {
        var figures = found.group().replaceAll("\\D", "");
        var national =
                found.group().startsWith("+") ? "0" + figures.substring(2).replaceFirst("^0", "") : figures;
        if (national.length() >= 10
                && national.length() <= 11
                && (national.length() == 10 || national.matches("0[5-9]0.*"))
                && !PUBLIC.contains(national)) {
            hits.add(FindingKind.PHONE, found.start(), found.end(), national);
        }
    }
}
