package jp.ishigaki.support;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.calendar.DueItems;
import jp.ishigaki.calendar.DueList;
import jp.ishigaki.calendar.DueSpan;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Visits without a date two weeks before their window ends, cohorts of whose visits nobody has thought yet, and visits on
 * which nobody reported.
 */
@Component
@Order(65)
class DispatchesDue implements DueItems {

    private record Undated(UUID cohortId, String cohort, int number, LocalDate lastDay, int companies) {}

    private record Unreported(
            UUID id, UUID cohortId, String company, int number, LocalDate heldOn, String expert, int total) {}

    private final JdbcClient db;

    DispatchesDue(JdbcClient db) {
        this.db = db;
    }

    @Override
    public DueList due(DueSpan span) {
        var unthought = unthought(span);
        var undated = undated(span);
        var unreported = unreported(span);
        return DueList.of(
                Stream.of(
                                unthought.stream().map(DispatchesDue::unthought),
                                undated.stream().map(DispatchesDue::undated),
                                unreported.stream().map(each -> unreported(each, span)))
                        .flatMap(Function.identity())
                        .toList(),
                unthought.size()
                        + undated.size()
                        + unreported.stream()
                                .mapToInt(Unreported::total)
                                .findFirst()
                                .orElse(0));
    }

    /** A cohort that runs without any visit, of which no window was set either: once, with the first of its windows. */
    private List<Undated> unthought(DueSpan span) {
        return db.sql("""
                        with bare as materialized (
                            select c.id, c.name from cohort c
                            where c.state = 'RUNNING' and (cast(:cohort as uuid) is null or c.id = :cohort)
                              and not exists (select 1 from dispatch_window s where s.cohort_id = c.id)
                              and not exists (select 1 from dispatch v where v.cohort_id = c.id)
                              and not exists (select 1 from cohort_without_visits n where n.cohort_id = c.id))
                        select b.id as cohort_id, b.name as cohort, w.number, w.last_day, e.companies
                        from bare b
                        join lateral (select * from dispatch_windows(b.id) order by last_day limit 1) w on true
                        cross join lateral (select count(*) as companies from enrolment e
                                            where e.cohort_id = b.id and e.state = 'ENROLLED') e
                        where w.last_day - :before <= :until and e.companies > 0
                        order by w.last_day, b.id limit :most
                        """)
                .param("cohort", span.cohort())
                .param("before", DispatchWindow.DATE_BEFORE_END)
                .param("until", span.until())
                .param("most", MOST)
                .query(Undated.class)
                .list();
    }

    private static DueItem unthought(Undated first) {
        return new DueItem(
                "support.DispatchesDue.unthought",
                first.cohortId().toString(),
                first.cohortId(),
                first.cohort(),
                List.of(first.companies()),
                first.lastDay().minusDays(DispatchWindow.DATE_BEFORE_END),
                null,
                DispatchPaths.windows(first.cohortId()),
                false);
    }

    /** One for each number of a cohort: the page it leads to names the companies. */
    private List<Undated> undated(DueSpan span) {
        return db.sql("""
                        select v.cohort_id, v.cohort, v.number, v.last_day, v.companies
                        from undated_visits(cast(:cohort as uuid), cast(:ending as date)) v
                        order by v.last_day, v.cohort_id limit :most
                        """)
                .param("cohort", span.cohort())
                .param("ending", span.until().plusDays(DispatchWindow.DATE_BEFORE_END))
                .param("most", MOST)
                .query(Undated.class)
                .list();
    }

    private static DueItem undated(Undated undated) {
        return new DueItem(
                "support.DispatchesDue.undated",
                undated.cohortId() + "/" + undated.number(),
                undated.cohortId(),
                undated.cohort(),
                List.of(undated.number(), undated.lastDay(), undated.companies()),
                undated.lastDay().minusDays(DispatchWindow.DATE_BEFORE_END),
                null,
                DispatchPaths.calendar(undated.cohortId(), undated.number(), DispatchShown.NOT_PLANNED),
                false);
    }

    private List<Unreported> unreported(DueSpan span) {
        return db.sql("""
                        with late as (
                            select d.*, count(*) over () as total from dispatch d
                            join cohort k on k.tenant_id = d.tenant_id and k.id = d.cohort_id
                                and k.state not in ('FINISHED', 'ARCHIVED')
                            where d.state = 'PLANNED' and d.held_on <= cast(:now as date)
                              and d.held_on + d.starts_at + d.minutes * interval '1 minute' <= :now
                              and (cast(:cohort as uuid) is null or d.cohort_id = :cohort)
                            order by d.held_on, d.id limit :most)
                        select d.id, d.cohort_id, c.name as company, d.number, d.held_on, p.name as expert, d.total
                        from late d
                        join company c on c.tenant_id = d.tenant_id and c.id = d.company_id
                        join membership m on m.tenant_id = d.tenant_id and m.id = d.expert_id
                        join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        order by d.held_on, d.id
                        """)
                .param("cohort", span.cohort())
                .param("now", span.clock())
                .param("most", MOST)
                .query(Unreported.class)
                .list();
    }

    private static DueItem unreported(Unreported visit, DueSpan span) {
        return DueItem.of(
                "support.DispatchesDue.unreported",
                visit.id(),
                visit.cohortId(),
                visit.company(),
                List.of(visit.number(), visit.heldOn(), visit.expert()),
                span.days().plus(visit.heldOn(), DispatchTable.REPORT_WITHIN),
                visit.heldOn(),
                DispatchPaths.dispatch(visit.id()));
    }
}
