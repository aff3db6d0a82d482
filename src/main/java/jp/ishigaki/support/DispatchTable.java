package jp.ishigaki.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.BusinessDays;
import jp.ishigaki.identity.CompanyKey;
import jp.ishigaki.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The companies of a cohort beside the four visits each is to have, as SQL tells them. */
@Component
class DispatchTable {

    /** Business days after a visit on which its report is still in time. */
    static final int REPORT_WITHIN = 3;

    private static final String LATE = "(d.id is null and :today >= w.last_day - " + DispatchWindow.DATE_BEFORE_END
            + " or d.state = 'PLANNED' and d.held_on <= :unreported)";

    private static final String DISPATCH = """
            left join dispatch d on d.tenant_id = e.tenant_id and d.cohort_id = e.cohort_id
                and d.company_id = e.company_id and d.number = w.number and d.state <> 'CANCELLED'
            """;

    record Line(UUID company, String name, String nameKana, String experts) {}

    private final JdbcClient db;
    private final BusinessCalendar calendar;
    private final Clock clock;

    DispatchTable(JdbcClient db, BusinessCalendar calendar, Clock clock) {
        this.db = db;
        this.calendar = calendar;
        this.clock = clock;
    }

    Slice<Line, CompanyKey> companies(DispatchFilter filter, @Nullable CompanyKey after, int size) {
        var rows = asked(db.sql("""
                        with w as materialized (select * from dispatch_windows(:cohort))
                        select c.id as company, c.name, c.name_kana,
                               coalesce((select string_agg(p.name, '、' order by p.name) from assignment a
                                         join membership m on m.tenant_id = a.tenant_id and m.id = a.membership_id
                                         join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                                         where a.cohort_id = e.cohort_id and a.company_id = e.company_id
                                           and m.ended_at is null), '') as experts
                        from enrolment e
                        join company c on c.tenant_id = e.tenant_id and c.id = e.company_id
                        where e.cohort_id = :cohort and e.state <> 'WITHDRAWN'
                          and (cast(:id as uuid) is null or (c.name_kana, c.id) > (:kana, cast(:id as uuid)))
                          and (:shown = 'ALL' or exists (
                            select 1 from w %s
                            where (:number = 0 or w.number = :number)
                              and case :shown
                                  when 'NOT_PLANNED' then d.id is null and (:number > 0 or w.first_day <= :today)
                                  when 'LATE' then %s
                                  else d.state = :shown end))
                        order by c.name_kana, c.id limit :rows
                        """.formatted(DISPATCH, LATE)), filter.cohort())
                .param("shown", filter.shown().name())
                .param("number", filter.number())
                .param("id", after == null ? null : after.id())
                .param("kana", after == null ? "" : after.nameKana())
                .param("rows", size + 1)
                .query(Line.class)
                .list();
        return Slice.of(rows, size, line -> new CompanyKey(line.nameKana(), line.company()));
    }

    List<WindowCount> counts(UUID cohort) {
        return asked(db.sql("""
                        select w.number, count(e.company_id) filter (where d.id is null) as not_planned,
                               count(*) filter (where d.state = 'PLANNED') as planned,
                               count(*) filter (where d.state = 'HELD') as held,
                               count(e.company_id) filter (where %s) as late
                        from dispatch_windows(:cohort) w
                        left join enrolment e on e.cohort_id = :cohort and e.state <> 'WITHDRAWN'
                        %s group by w.number order by w.number
                        """.formatted(LATE, DISPATCH)), cohort)
                .query(WindowCount.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, UUID cohort) {
        var today = LocalDate.now(clock);
        return statement
                .param("cohort", cohort)
                .param("today", today)
                .param("unreported", lastUnreported(today, calendar.days()));
    }

    /** The last day whose visits should have been reported before today. */
    static LocalDate lastUnreported(LocalDate today, BusinessDays days) {
        var day = today.minusDays(1);
        while (!days.plus(day, REPORT_WITHIN).isBefore(today)) {
            day = day.minusDays(1);
        }
        return day;
    }
}
