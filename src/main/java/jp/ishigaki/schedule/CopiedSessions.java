package jp.ishigaki.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.cohort.CohortCopied;
import jp.ishigaki.cohort.CohortDays;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a cohort's days to those below, and copies its sessions and their parts onto new days. */
@Component
class CopiedSessions implements CohortDays {

    private record CohortSpan(UUID cohort, LocalDate first, LocalDate last, int sessions) {}

    private final JdbcClient db;

    CopiedSessions(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<LocalDate> of(UUID cohort) {
        return db.sql("select held_on from session where cohort_id = ? order by number")
                .param(cohort)
                .query(LocalDate.class)
                .list();
    }

    @Override
    public Map<UUID, Span> spans() {
        return db
                .sql("""
                        select cohort_id as cohort, min(held_on) as first, max(held_on) as last, count(*) as sessions
                        from session group by cohort_id
                        """)
                .query(CohortSpan.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        CohortSpan::cohort, span -> new Span(span.first(), span.last(), span.sessions())));
    }

    @EventListener
    void copy(CohortCopied copied) {
        db.sql("""
                        insert into session (id, cohort_id, number, held_on, seminar_from, seminar_to, workshop_from,
                                             workshop_to, workshop_title, place, capacity)
                        select gen_random_uuid(), :to, s.number,
                               (cast(:dates as date[]))[row_number() over (order by s.number)],
                               s.seminar_from, s.seminar_to, s.workshop_from, s.workshop_to, s.workshop_title, s.place,
                               s.capacity
                        from session s where s.cohort_id = :from
                        """)
                .param("to", copied.to())
                .param("from", copied.from())
                .param("dates", copied.dates().stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
        db.sql("""
                        insert into session_part (cohort_id, session_id, part)
                        select n.cohort_id, n.id, p.part
                        from session s
                        join session n on n.tenant_id = s.tenant_id and n.cohort_id = ? and n.number = s.number
                        join session_part p on p.tenant_id = s.tenant_id and p.session_id = s.id
                        where s.cohort_id = ?
                        """).params(copied.to(), copied.from()).update();
    }
}
