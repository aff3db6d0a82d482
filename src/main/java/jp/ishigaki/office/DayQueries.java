package jp.ishigaki.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.BusinessDays;
import jp.ishigaki.calendar.DayOff;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.calendar.DueItems;
import jp.ishigaki.calendar.DueList;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what is due, with as many queries for a hundred cohorts as for one. */
@Service
@Transactional(readOnly = true)
@AllowedFor(Role.STAFF)
public class DayQueries {

    /** Business days looked ahead to. */
    public static final int AHEAD = 5;

    private record Done(String kind, String subject) {}

    private final List<DueItems> sources;
    private final BusinessCalendar calendar;
    private final JdbcClient db;
    private final Clock clock;

    DayQueries(List<DueItems> sources, BusinessCalendar calendar, JdbcClient db, Clock clock) {
        this.sources = sources;
        this.calendar = calendar;
        this.db = db;
        this.clock = clock;
    }

    /** @param cohort null for all, and for what belongs to none */
    public Today today(@Nullable UUID cohort) {
        var days = calendar.days();
        var today = LocalDate.now(clock);
        var span = new DueSpan(cohort, clock.instant(), days.plus(today, AHEAD), days, clock.getZone());
        var lists = sources.stream().map(source -> source.due(span)).toList();
        var done = new HashSet<>(
                db.sql("select kind, subject from due_done").query(Done.class).list());
        var counting = new Counting(today, days);
        var entries = lists.stream()
                .flatMap(list -> list.items().stream())
                .filter(item -> !item.due().isAfter(span.until()))
                .filter(item -> !done.contains(new Done(item.kind(), item.subject())))
                .sorted(Comparator.comparing(DueItem::due))
                .map(counting::entry)
                .toList();
        return new Today(
                today,
                ahead(span, entries),
                entries,
                lists.stream().mapToInt(DueList::left).sum());
    }

    /** Counts the days of many items, of which most lie between the same two. */
    private record Counting(
            LocalDate today,
            BusinessDays days,
            Map<LocalDate, Integer> away,
            Map<Span, SortedMap<LocalDate, DayOff>> skipped) {

        private record Span(LocalDate from, LocalDate to) {}

        Counting(LocalDate today, BusinessDays days) {
            this(today, days, new HashMap<>(), new HashMap<>());
        }

        DueEntry entry(DueItem item) {
            return new DueEntry(item, away.computeIfAbsent(item.due(), this::away), skipped(item));
        }

        private int away(LocalDate due) {
            return due.isBefore(today) ? days.between(due, today) : days.between(today, due);
        }

        private SortedMap<LocalDate, DayOff> skipped(DueItem item) {
            var since = item.since();
            return since == null
                    ? Collections.emptySortedMap()
                    : skipped.computeIfAbsent(
                            new Span(since, item.due()), span -> days.skipped(span.from(), span.to()));
        }
    }

    private static List<LocalDate> ahead(DueSpan span, List<DueEntry> entries) {
        var today = span.today();
        var shown = new TreeSet<LocalDate>();
        shown.add(today);
        today.datesUntil(span.until().plusDays(1))
                .filter(span.days()::isBusinessDay)
                .forEach(shown::add);
        entries.stream()
                .map(entry -> entry.item().due())
                .filter(day -> day.isAfter(today))
                .forEach(shown::add);
        return List.copyOf(shown);
    }
}
