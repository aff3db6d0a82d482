package jp.ishigaki.office.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.SortedMap;
import jp.ishigaki.calendar.DayOff;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.Joined;

/** Days off in words, with the days of one closure taken together: 8月12日 休日、8月13日〜8月15日 夏季休業. */
final class DaysOffTexts {

    private record Span(LocalDate first, LocalDate last, DayOff off) {}

    private DaysOffTexts() {}

    static String list(SortedMap<LocalDate, DayOff> days, Locale reader) {
        var spans = new ArrayList<Span>();
        days.forEach((day, off) -> {
            var before = spans.isEmpty() ? null : spans.getLast();
            if (before != null && before.off().equals(off)) {
                spans.set(spans.size() - 1, new Span(before.first(), day, off));
            } else {
                spans.add(new Span(day, day, off));
            }
        });
        return Joined.listed(
                reader, spans.stream().map(span -> text(span, reader)).toList());
    }

    private static String text(Span span, Locale reader) {
        var first = Days.date(span.first(), reader);
        var days = span.first().equals(span.last()) ? first : first + "–" + Days.date(span.last(), reader);
        return days + " " + span.off().nameIn(reader);
    }
}
