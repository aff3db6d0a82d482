package jp.ishigaki.guard;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with a check digit: of cards, and the one that Japan gives each person. A company's number of 13 is public. */
final class LongNumbers implements Detector {

    private static final Shape FIGURES =
            Shape.from(Shape.FIGURE, "(?<![\\w.-])\\d(?:[ -]?\\d){11,18}(?![\\w]|-\\d|\\.\\d)");
    private static final Pattern BRAND = Pattern.compile(
            "4\\d{15}|5[1-5]\\d{14}|2(?:2[2-9]|[3-6]\\d|7[01])\\d{13}|35\\d{14}|3[47]\\d{13}|3[068]\\d{12}");
    private static final Pattern GROUPS_OF_CARD =
            Pattern.compile("\\d+|\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{4}|\\d{4}([ -])\\d{6}\\2\\d{4,5}");
    private static final Pattern GROUPS_OF_PERSON = Pattern.compile("\\d{12}|\\d{4}([ -])\\d{4}\\1\\d{4}");
    private static final Pattern MOMENT =
            Pattern.compile("(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:[01]\\d|2[0-3])[0-5]\\d");
    private static final Pattern PERSONS = Pattern.compile("(?i)(?:マイナンバー|個人番号|my\\s?number)");

    @Override
    public void find(Folded text, Hits hits) {
        FIGURES.each(text, found -> take(text, hits, found));
    }

    private static void take(Folded text, Hits hits, Matcher found) {
        var number = found.group();
        var figures = number.replaceAll("\\D", "");
        var before = text.before(found.start(), 20);
        if (PhoneNumbers.OTHER_NUMBER.matcher(before).find()) {
            return;
        }
        if (BRAND.matcher(figures).matches() && GROUPS_OF_CARD.matcher(number).matches() && isLuhn(figures)) {
            hits.add(FindingKind.CARD, found.start(), found.end(), figures);
        } else if (GROUPS_OF_PERSON.matcher(number).matches()
                && isPersons(figures)
                && (!MOMENT.matcher(figures).matches()
                        || PERSONS.matcher(before).find())) {
            hits.add(FindingKind.MY_NUMBER, found.start(), found.end(), figures);
        }
    }

    static boolean isLuhn(String figures) {
        var sum = 0;
        for (int i = 0; i < figures.length(); i++) {
            var figure = figures.charAt(figures.length() - 1 - i) - '0';
            var weighed = i % 2 == 0 ? figure : figure * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /** The check digit as the ministry's ordinance of 2014 (No. 85, article 5) has it. */
    static boolean isPersons(String figures) {
        var sum = 0;
        for (int n = 1; n <= 11; n++) {
            sum += (figures.charAt(11 - n) - '0') * (n <= 6 ? n + 1 : n - 5);
        }
        var rest = sum % 11;
        return figures.charAt(11) - '0' == (rest <= 1 ? 0 : 11 - rest)
                && figures.chars().distinct().count() > 1;
    }
}
