package jp.ishigaki.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.calendar.DueItems;
import jp.ishigaki.calendar.DueList;
import jp.ishigaki.calendar.DueSpan;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions that are held today or soon, and what each of them still lacks. */
@Component
@Order(50)
class SessionsDue implements DueItems {

    private record Near(
            UUID id,
            UUID cohortId,
            int number,
            LocalDate heldOn,
            String begins,
            String place,
            String workshopTitle,
            boolean placed,
            boolean taught,
            boolean referred,
            int total) {}

    private final JdbcClient db;

    SessionsDue(JdbcClient db) {
        this.db = db;
    }

    @Override
    public DueList due(DueSpan span) {
        var near = db.sql("""
                        select s.id, s.cohort_id, s.number, s.held_on, to_char(s.seminar_from, 'HH24:MI') as begins,
                               trim(s.place || ' ' || s.room) as place, s.workshop_title,
                               s.room <> '' or s.online_link <> '' as placed,
                               exists (select 1 from session_lecturer l where l.session_id = s.id) as taught,
                               exists (select 1 from session_reference r where r.session_id = s.id) as referred,
                               count(*) over () as total
                        from session s
                        where not s.cancelled and s.held_on between :today and :last
                          and (cast(:cohort as uuid) is null or s.cohort_id = :cohort)
                        order by s.held_on, s.seminar_from, s.id limit :most
                        """)
                .param("cohort", span.cohort())
                .param("today", span.today())
                .param("last", span.days().plus(span.until(), 1))
                .param("most", MOST)
                .query(Near.class)
                .list();
        return new DueList(
                near.stream()
                        .flatMap(each -> items(each, span).stream())
                        .filter(item -> !item.due().isAfter(span.until()))
                        .toList(),
                near.stream().mapToInt(Near::total).findFirst().stream()
                        .map(total -> Math.max(0, total - MOST))
                        .sum());
    }

    private static List<DueItem> items(Near session, DueSpan span) {
        var items = new ArrayList<DueItem>();
        if (!session.placed()) {
            items.add(missing("place", session, SchedulePaths.edit(session.id()), span));
        }
        if (!session.taught()) {
            items.add(missing("lecturers", session, SchedulePaths.edit(session.id()), span));
        }
        if (!session.referred()) {
            items.add(missing("textbook", session, SchedulePaths.session(session.id()), span));
        }
        // A session that is moved is got ready once more.
        items.add(item("held", session, session.heldOn(), SchedulePaths.session(session.id()))
                .untilMarked("/" + session.heldOn()));
        return items;
    }

    /** What a session lacks is due on the business day before it, or today when that has passed. */
    private static DueItem missing(String what, Near session, String path, DueSpan span) {
        var before = span.days().minus(session.heldOn(), 1);
        return item(what, session, before.isBefore(span.today()) ? span.today() : before, path);
    }

    private static DueItem item(String what, Near session, LocalDate due, String path) {
        return DueItem.of(
                "schedule.SessionsDue." + what,
                session.id(),
                session.cohortId(),
                session.workshopTitle(),
                List.of(session.number(), session.heldOn(), session.begins(), session.place()),
                due,
                null,
                path);
    }
}
