package jp.ishigaki.desk;

import static jp.ishigaki.tenancy.Role.EXPERT;
import static jp.ishigaki.tenancy.Role.STAFF;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What experts say of their own skills and days, by which questions are routed to them. */
@Service
@Transactional
@AllowedFor(EXPERT)
public class ExpertProfileService {

    private final JdbcClient db;
    private final DeskClock clock;
    private final AuditTrail audit;

    ExpertProfileService(JdbcClient db, DeskClock clock, AuditTrail audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /** The acting expert's own seat. */
    @Transactional(readOnly = true)
    public UUID own() {
        return db.sql("select acting_expert()").query(UUID.class).optional().orElseThrow(MissingException::new);
    }

    @Transactional(readOnly = true)
    public ExpertProfile profile() {
        return db.sql("select parts, tags, weekly_cap from expert_profile where expert_id = acting_expert()")
                .query((row, number) -> new ExpertProfile(
                        Arrays.asList((Integer[]) row.getArray("parts").getArray()),
                        Arrays.asList((String[]) row.getArray("tags").getArray()),
                        row.getInt("weekly_cap")))
                .optional()
                .orElse(ExpertProfile.UNWRITTEN);
    }

    public void write(ExpertProfile profile) {
        if (profile.weeklyCap() < 0
                || profile.weeklyCap() > ExpertProfile.MOST_A_WEEK
                || profile.tags().size() > ExpertProfile.MOST_TAGS
                || profile.tags().stream().anyMatch(tag -> tag.isBlank() || tag.length() > ExpertProfile.LONGEST_TAG)) {
            throw new IllegalArgumentException("The profile does not fit");
        }
        db.sql("""
                        insert into expert_profile (cohort_id, expert_id, parts, tags, weekly_cap, written_at)
                        values (acting_cohort(), acting_expert(), ?, ?, ?, ?)
                        on conflict (tenant_id, expert_id) do update
                            set parts = excluded.parts, tags = excluded.tags, weekly_cap = excluded.weekly_cap,
                                written_at = excluded.written_at
                        """)
                .param(profile.parts().stream().distinct().sorted().toArray(Integer[]::new))
                .param(profile.tags().stream().map(String::strip).distinct().toArray(String[]::new))
                .param(profile.weeklyCap())
                .param(Timestamp.from(clock.now()))
                .update();
        audit.record("desk.profile", own());
    }

    /** Own absences that are not over; for staff those of all experts of a cohort. */
    @AllowedFor({EXPERT, STAFF})
    @Transactional(readOnly = true)
    public List<Absence> absences(@Nullable UUID cohort) {
        return db.sql("""
                        select a.id, p.name as expert, a.first_day, a.last_day, s.name as stand_in
                        from expert_absence a
                        join membership m on m.tenant_id = a.tenant_id and m.id = a.expert_id
                        join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        left join membership n on n.tenant_id = a.tenant_id and n.id = a.stand_in
                        left join person s on s.tenant_id = n.tenant_id and s.id = n.person_id
                        where a.last_day >= ?
                          and case when acting_role() = 'STAFF' then a.cohort_id = ? else a.expert_id = acting_expert() end
                        order by a.first_day, p.name, a.id
                        """)
                .params(Arrays.asList(today(), cohort))
                .query(Absence.class)
                .list();
    }

    /**
     * Says that an expert is away; staff say it of any, experts of themselves.
     *
     * @param standIn a colleague of the same cohort, who covers meanwhile
     */
    @AllowedFor({EXPERT, STAFF})
    public UUID beAway(UUID expert, LocalDate first, LocalDate last, @Nullable UUID standIn) {
        if (last.isBefore(first) || last.isAfter(first.plusDays(365)) || Objects.equals(expert, standIn)) {
            throw new IllegalArgumentException("Such an absence cannot be");
        }
        var id = UUID.randomUUID();
        var added = db.sql("""
                        insert into expert_absence (id, cohort_id, expert_id, first_day, last_day, stand_in, written_at)
                        select ?, m.cohort_id, m.id, ?, ?, ?, ? from membership m
                        where m.id = ? and m.role = 'EXPERT' and m.ended_at is null
                        """)
                .params(Arrays.asList(id, first, last, standIn, Timestamp.from(clock.now()), expert))
                .update();
        if (added == 0) {
            throw new MissingException();
        }
        audit.record("desk.away", expert);
        return id;
    }

    @AllowedFor({EXPERT, STAFF})
    public void beThere(UUID absence) {
        if (db.sql("delete from expert_absence where id = ?").param(absence).update() == 0) {
            throw new MissingException();
        }
        audit.record("desk.there", absence);
    }

    private LocalDate today() {
        return clock.business().day(clock.now());
    }
}
