package jp.ishigaki.desk;

import static jp.ishigaki.tenancy.Role.EXPERT;
import static jp.ishigaki.tenancy.Role.STAFF;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The experts of a cohort with what each has to do. */
@Service
@Transactional(readOnly = true)
@AllowedFor({EXPERT, STAFF})
public class DeskColleagues {

    private final JdbcClient db;
    private final DeskClock clock;

    DeskColleagues(JdbcClient db, DeskClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** By name. */
    public List<DeskColleague> of(UUID cohort) {
        var business = clock.business();
        var today = business.day(clock.now()).atStartOfDay(business.zone()).toInstant();
        return db.sql("""
                        with held as (
                            select d.expert_id,
                                   count(*) filter (where d.state in ('RUNNING', 'PAUSED')) as waiting,
                                   count(*) filter (where d.state = 'RUNNING' and d.due_at <= :today) as late,
                                   count(*) filter (where d.held_since >= date_trunc('week',
                                       acting_moment() at time zone 'Asia/Tokyo') at time zone 'Asia/Tokyo') as this_week
                            from desk_question d where d.cohort_id = :cohort and d.expert_id is not null
                            group by d.expert_id)
                        select m.id, p.name, coalesce(h.waiting, 0) as waiting, coalesce(h.late, 0) as late,
                               coalesce(h.this_week, 0) as this_week, coalesce(f.weekly_cap, :cap) as weekly_cap,
                               is_away(m.id) as away, f.expert_id is not null as declared,
                               coalesce(f.parts, '{}') as parts, coalesce(f.tags, '{}') as tags
                        from membership m
                        join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        left join held h on h.expert_id = m.id
                        left join expert_profile f on f.tenant_id = m.tenant_id and f.expert_id = m.id
                        where m.cohort_id = :cohort and m.role = 'EXPERT' and m.ended_at is null
                        order by p.name, m.id
                        """)
                .param("cohort", cohort)
                .param("today", Timestamp.from(today))
                .param("cap", ExpertProfile.UNWRITTEN.weeklyCap())
                .query((row, number) -> new DeskColleague(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("waiting"),
                        row.getInt("late"),
                        row.getInt("this_week"),
                        row.getInt("weekly_cap"),
                        row.getBoolean("away"),
                        row.getBoolean("declared"),
                        Arrays.asList((Integer[]) row.getArray("parts").getArray()),
                        Arrays.asList((String[]) row.getArray("tags").getArray())))
                .list();
    }
}
