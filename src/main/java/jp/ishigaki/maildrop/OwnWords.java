package jp.ishigaki.maildrop;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Leaves of a mail's text what its sender wrote: not what it quotes, in whichever way the usual programs do that, and not
 * the signature. Whoever writes below or between quoted lines is heard as well.
 */
final class OwnWords {

    /** Before and after the words of the line above which answers are written; whatever the language. */
    static final String EDGE = "##-";

    static final String OTHER_EDGE = "-##";

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\u200b\\u2060\\ufeff&&[^\\n\\t]]");
    private static final Pattern QUOTE = Pattern.compile("^\\s{0,3}[>＞].*");
    private static final Pattern DIVIDER = Pattern.compile(
            "(?i)^\\s*[-_]{2,}\\s*(original message|forwarded message|元のメッセージ|転送メッセージ|転送されたメッセージ)\\s*[-_]{2,}\\s*$");
    private static final Pattern ATTRIBUTION = Pattern.compile("(?i)^\\s*(on\\s.{5,300}\\swrote"
            + "|[^\\n]{0,200}<[^<>@\\s]+@[^<>\\s]+>[^\\n]{0,40}(wrote|writes|のメール|は書きました|さんは書きました|)"
            + "|\\d{4}\\s?[年/-]\\s?\\d{1,2}\\s?[月/-]\\s?\\d{1,2}[^\\n]{0,240}([@＠]|さん)[^\\n]{0,80}"
            + "|[^\\n]{1,160}\\swrote)\\s*[:：]\\s*$");
    private static final Pattern FROM = Pattern.compile("(?i)^[\\s*]*(差出人|送信者|送信元|from)[\\s*]*[:：].*");
    private static final Pattern WITH_FROM =
            Pattern.compile("(?i)^[\\s*]*(送信日時|送信日|日時|宛先|件名|sent|date|to|subject)[\\s*]*[:：].*");
    private static final Pattern RULER = Pattern.compile("^\\s*[-_*=~─━―＝－＿･・*+]{8,}\\s*$");
    private static final Pattern CONTACT =
            Pattern.compile("(?i)[^\\s@]@[^\\s@]+\\.[a-z]|\\b(tel|fax|mobile)\\b|電話|携帯|〒|https?://");
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)^\\s*(sent from my .{1,40}|get outlook for .{1,40}|.{1,30}から送信(されました)?|.{1,20}で送信)\\s*[.。]?\\s*$");

    private static final int SIGNATURE = 12;

    /** No program writes so much in a line of its own; and what a pattern costs grows faster than the line. */
    private static final int LONGEST_LINE = 1_000;

    private OwnWords() {}

    static String in(String mail) {
        var lines = CONTROL.matcher(mail.replaceAll("\\r\\n?", "\n").replace('\u00a0', ' '))
                .replaceAll("")
                .lines()
                .toList();
        var end = firstQuoted(lines);
        var above = join(lines.subList(0, end));
        return above.isEmpty() ? join(below(lines, end)) : above;
    }

    /** Where a program began to quote; the number of lines where none did. */
    private static int firstQuoted(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (isMarker(lines.get(i))
                    || is(DIVIDER, lines.get(i))
                    || isHeader(lines, i)
                    || attribution(lines, i) > 0) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean isMarker(String line) {
        var edge = line.indexOf(EDGE);
        return edge >= 0 && line.indexOf(OTHER_EDGE, edge + EDGE.length()) >= 0;
    }

    private static boolean is(Pattern pattern, String line) {
        return line.length() <= LONGEST_LINE && pattern.matcher(line).matches();
    }

    /** The headers of a mail, as Outlook repeats them above it. */
    private static boolean isHeader(List<String> lines, int at) {
        return is(FROM, lines.get(at))
                && lines.subList(at + 1, Math.min(at + 4, lines.size())).stream()
                        .anyMatch(line -> is(WITH_FROM, line));
    }

    /** Over how many lines it is said here who wrote what follows; 0 where it is not. */
    private static int attribution(List<String> lines, int at) {
        var said = new StringBuilder();
        for (int i = at; i < Math.min(at + 3, lines.size()); i++) {
            if (lines.get(i).isBlank() || QUOTE.matcher(lines.get(i)).matches()) {
                return 0;
            }
            said.append(i == at ? "" : " ").append(lines.get(i).strip().replaceAll("\\s+", " "));
            if (is(ATTRIBUTION, said.toString())) {
                return i - at + 1;
            }
        }
        return 0;
    }

    /** What stands below quoted lines, where each of them is marked as such. */
    private static List<String> below(List<String> lines, int from) {
        if (from == lines.size()
                || lines.subList(from, lines.size()).stream()
                        .noneMatch(line -> QUOTE.matcher(line).matches())) {
            return List.of();
        }
        var rest = lines.subList(from + attribution(lines, from), lines.size());
        return isHeader(lines, from) || is(DIVIDER, lines.get(from)) ? List.of() : rest;
    }

    private static String join(List<String> lines) {
        var own = lines.stream()
                .filter(line -> !QUOTE.matcher(line).matches())
                .filter(line -> !isMarker(line))
                .collect(Collectors.toCollection(ArrayList::new));
        cutSignature(own);
        return String.join("\n", own.stream().map(String::stripTrailing).toList())
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static void cutSignature(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals("--") || isJapaneseSignature(lines, i)) {
                lines.subList(i, lines.size()).clear();
            }
        }
        while (!lines.isEmpty()
                && (lines.getLast().isBlank() || is(RULER, lines.getLast()) || is(DEVICE, lines.getLast()))) {
            lines.removeLast();
        }
    }

    /** A ruler and, in the few lines that are left, how to reach somebody. */
    private static boolean isJapaneseSignature(List<String> lines, int at) {
        return is(RULER, lines.get(at))
                && lines.size() - at <= SIGNATURE
                && lines.subList(at + 1, lines.size()).stream()
                        .anyMatch(line -> CONTACT.matcher(line).find());
    }
}
