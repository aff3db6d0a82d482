package jp.ishigaki.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passwords that stand beside the word for it. People speak of passwords all day in such a place; what follows must look
 * like one, and not like a rule or an example of a bad one.
 */
final class Credentials implements Detector {

    /** How a word for it begins. */
    private static final String WORDS = "パ暗合Pp";

    private static final String LABEL =
            "(?i:パスワード|パスフレーズ|暗証番号|合言葉|(?<![A-Za-z])(?:password|passwd|passphrase|pwd|pass|pw|pin)(?:コード)?(?![A-Za-z]))"
                    + "(?:\\([A-Za-z]{2,10}\\))?[」\"']?";
    private static final String TOKEN = "([!-~&&[^\\s\"',;:=()<>/]][!-~&&[^\\s\"',;()<>]]{2,63})";
    private static final Shape SET = Shape.from(WORDS, LABEL + "\\s{0,3}[:=]\\s{0,3}\"?" + TOKEN);
    private static final Shape SAID = Shape.from(
            WORDS, LABEL + "(?:\\s{0,2}(?:は|が|を|も)(?:全員|全部|すべて|全て|共通で|今も|まだ|いま|現在|、){0,2}|\\s?\\()\\s{0,2}\"?" + TOKEN);
    private static final Shape BESIDE = Shape.from(WORDS, LABEL + "\\s{0,3}" + TOKEN);
    private static final Shape COMMAND = Shape.from(
            "msc",
            "\\b(?:mysql\\w{0,8}\\b[^\\n]{0,80}?\\s-p|sshpass\\s-p\\s?|curl\\b[^\\n]{0,80}?\\s(?:-u|--user)\\s{1,2})"
                    + TOKEN);
    private static final Shape QUOTED = Shape.from(WORDS, LABEL + "[^「『\"、。\\n]{0,8}?[「『\"]([^「」『』\"\\n]{3,40})[」』\"]");
    private static final Shape PAIR = Shape.from(
            "IiUuユア",
            "(?i:ID|ユーザー?(?:名|ID)?|アカウント)\\s?[/・と&]\\s?" + LABEL
                    + "\\s?(?:は|が|を|:|=|\\s)\\s?[「\"]?([!-~&&[^\\s\"/()]]{2,32}\\s?/\\s?[!-~&&[^\\s\"/()]]{3,32})");

    private static final Pattern RULE_AFTER =
            Pattern.compile("^\\s?(?:文字|桁|回|日|年|月|時|分|人|件|個|台|つ|以上|以下|か月|ヶ月|ヵ月|カ月|社|種類|割|%|円|世代|代|番目|bit|ビット)");
    private static final Pattern EXAMPLE_AFTER = Pattern.compile(
            "^[」\"']?(?:[、,や/・][!-~]{3,20})*(?:のよう|や|など|といった|みたい|とか|等|なんて|(?:と|って)(?:いう|いった)(?:単純|簡単|弱)|を使わ|は(?:避|使わ|だめ|危険|NG))");
    private static final Pattern STATED_AFTER = Pattern.compile(
            "^[」\"')]{0,2}(?:です|だっ|でし|でログイン|で入|で(?:全員)?共通|のまま|から変|に(?:して|しまし|設定|変更|統一|戻)|を(?:使|入れ|全員)|という|と(?:書|貼|メモ|なって|設定|しています)|$|[。\\n]|\\s)");
    private static final Pattern NOTORIOUS = Pattern.compile(
            "(?i)\\d{1,4}|(\\d)\\1*|0?12345\\d*|p[a@]ssw[o0]rd\\d{0,4}|qwerty\\d{0,3}|abc123\\d*|admin\\d{0,4}|guest|root|user|test\\d{0,4}|welcome1?");
    private static final Pattern MASKED =
            Pattern.compile("([*xX•●○._#?-])\\1*|(?i:none|null|なし|n/a|https?:.*|your.*|<.*)");
    private static final Pattern RULE = Pattern.compile(".*(?:文字|桁|以上|以下|英数|記号|定期|使い回|禁止|変更|管理|しない|する).*");

    @Override
    public void find(Folded text, Hits hits) {
        PAIR.each(text, found -> {
            if (!EXAMPLE_AFTER.matcher(text.after(found.end(), 24)).find()) {
                hits.add(FindingKind.CREDENTIAL, found.start(1), trimmed(found));
            }
        });
        SET.each(text, found -> take(text, hits, found, true));
        SAID.each(text, found -> take(text, hits, found, false));
        BESIDE.each(text, found -> {
            if (isMixed(found.group(1)) || isNumberOfLock(found, found.group(1))) {
                take(text, hits, found, false);
            }
        });
        COMMAND.each(text, found -> hits.add(FindingKind.CREDENTIAL, found.start(1), found.end(1)));
        QUOTED.each(text, found -> {
            var value = found.group(1);
            if (value.matches(".*[0-9A-Za-z].*")
                    && !RULE.matcher(value).matches()
                    && !EXAMPLE_AFTER.matcher(text.after(found.end(1), 24)).find()) {
                hits.add(FindingKind.CREDENTIAL, found.start(1), found.end(1));
            }
        });
    }

    private static void take(Folded text, Hits hits, Matcher found, boolean isSet) {
        var end = trimmed(found);
        var value = text.plain().substring(found.start(1), end);
        var after = text.after(end, 24);
        if (value.length() >= 4
                && !MASKED.matcher(value).matches()
                && !RULE_AFTER.matcher(after).find()
                && !isExample(value, after)
                && (isSet
                        || isMixed(value)
                        || isNumberOfLock(found, value)
                        || (STATED_AFTER.matcher(after).find() && isOneWord(value)))) {
            hits.add(FindingKind.CREDENTIAL, found.start(1), end);
        }
    }

    /** Bad ones that everybody names as such are nobody's, when they are named as such. */
    private static boolean isExample(String value, String after) {
        return EXAMPLE_AFTER.matcher(after).find() && (NOTORIOUS.matcher(value).matches() || !isMixed(value));
    }

    private static boolean isNumberOfLock(Matcher found, String value) {
        return found.group().matches("(?s)(?i)(?:暗証番号|pin).*") && value.matches("\\d{4,8}");
    }

    /** A sentence's own signs at the end are none of the password's. */
    private static int trimmed(Matcher found) {
        var end = found.end(1);
        while (end > found.start(1) && ".,:".indexOf(found.group(1).charAt(end - found.start(1) - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isMixed(String value) {
        var letters = value.chars().anyMatch(Character::isLetter);
        var figures = value.chars().anyMatch(Character::isDigit);
        var signs = value.chars().anyMatch(c -> "!@#$%^&*_+=?~".indexOf(c) >= 0);
        return letters && figures || signs && (letters || figures);
    }

    private static boolean isOneWord(String value) {
        return value.matches("\\d{4,}|[a-z]{4,}|[A-Za-z]+-[a-z]+");
    }
}
