package jp.ishigaki.desk;

import static jp.ishigaki.tenancy.Role.EXPERT;
import static jp.ishigaki.tenancy.Role.STAFF;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conflicts of interest, declared by the expert or by the office. The company is told nothing, and neither are the
 * expert's colleagues.
 */
@Service
@Transactional
@AllowedFor({EXPERT, STAFF})
public class ConflictService {

    public static final int REASON = 500;

    private final JdbcClient db;
    private final DeskClock clock;
    private final AuditTrail audit;

    ConflictService(JdbcClient db, DeskClock clock, AuditTrail audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /** Those in force or still to come; an expert's own, for staff those of a cohort. */
    @Transactional(readOnly = true)
    public List<Conflict> conflicts(@Nullable UUID cohort) {
        return db.sql("""
                        select c.id, p.name as expert, k.name as company, c.reason, c.first_day, c.last_day
                        from expert_conflict c
                        join membership m on m.tenant_id = c.tenant_id and m.id = c.expert_id
                        join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        join company k on k.tenant_id = c.tenant_id and k.id = c.company_id
                        where coalesce(c.last_day, 'infinity') >= ?
                          and case when acting_role() = 'STAFF' then c.cohort_id = ? else c.expert_id = acting_expert() end
                        order by p.name, k.name, c.id
                        """)
                .params(Arrays.asList(today(), cohort))
                .query(Conflict.class)
                .list();
    }

    /** The companies of a cohort, by the order of their sounds. */
    @Transactional(readOnly = true)
    public List<DeskCompany> companies(@Nullable UUID cohort) {
        return db.sql("""
                        select k.id, k.name from company k
                        where k.id in (select m.company_id from membership m
                                       where m.cohort_id = coalesce(acting_cohort(), ?) and m.company_id is not null)
                        order by k.name_kana, k.id
                        """).param(cohort).query(DeskCompany.class).list();
    }

    /** @param last null while no end is known */
    public UUID declare(UUID expert, UUID company, String reason, LocalDate first, @Nullable LocalDate last) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > REASON || last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("Such a conflict cannot be declared");
        }
        var id = UUID.randomUUID();
        var added = db.sql("""
                        insert into expert_conflict (id, cohort_id, expert_id, company_id, reason, first_day, last_day,
                                                     declared_at)
                        select ?, m.cohort_id, m.id, ?, ?, ?, ?, ? from membership m
                        where m.id = ? and m.role = 'EXPERT' and m.ended_at is null
                        """)
                .params(Arrays.asList(id, company, why, first, last, Timestamp.from(clock.now()), expert))
                .update();
        if (added == 0) {
            throw new MissingException();
        }
        audit.record("desk.conflict", id);
        return id;
    }

    /** Today is the last day on which it counts. */
    public void end(UUID conflict) {
        if (db.sql("update expert_conflict set last_day = greatest(?, first_day) where id = ?")
                        .params(today(), conflict)
                        .update()
                == 0) {
            throw new MissingException();
        }
        audit.record("desk.conflictEnded", conflict);
    }

    private LocalDate today() {
        return clock.business().day(clock.now());
    }
}
