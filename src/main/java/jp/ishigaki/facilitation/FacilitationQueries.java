package jp.ishigaki.facilitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.grouping.GroupingQueries;
import jp.ishigaki.grouping.WorkshopGroup;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Workshops as the actor may see them. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class FacilitationQueries {

    private final JdbcClient db;
    private final Leading leading;
    private final ScheduleQueries schedule;
    private final GroupingQueries groupings;
    private final Acting acting;
    private final Clock clock;

    FacilitationQueries(
            JdbcClient db,
            Leading leading,
            ScheduleQueries schedule,
            GroupingQueries groupings,
            Acting acting,
            Clock clock) {
        this.db = db;
        this.leading = leading;
        this.schedule = schedule;
        this.groupings = groupings;
        this.acting = acting;
        this.clock = clock;
    }

    /** The workshop of a session; empty while nobody has prepared it. */
    public Optional<LiveWorkshop> live(UUID session) {
        return db.sql("select * from live_workshop where session_id = ?")
                .param(session)
                .query((row, number) -> live(row, session))
                .optional();
    }

    private LiveWorkshop live(ResultSet row, UUID session) throws SQLException {
        return new LiveWorkshop(
                session,
                row.getObject("cohort_id", UUID.class),
                row.getString("theme"),
                LiveState.valueOf(row.getString("state")),
                row.getInt("step"),
                instant(row.getTimestamp("runs_until")),
                row.getObject("left_seconds") == null ? null : Duration.ofSeconds(row.getInt("left_seconds")),
                row.getTimestamp("revealed_at") != null,
                row.getBoolean("open_counts"),
                row.getBoolean("voting_ended"),
                row.getTimestamp("ideas_shown_at") != null,
                row.getObject("presenting") == null ? null : row.getInt("presenting"),
                Arrays.asList((Integer[]) row.getArray("presentation_order").getArray()),
                row.getInt("version"),
                steps(session));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private List<Step> steps(UUID session) {
        return db.sql("select kind, theme, minutes from live_step where session_id = ? order by number")
                .param(session)
                .query((row, number) -> new Step(StepKind.valueOf(row.getString(1)), row.getString(2), row.getInt(3)))
                .list();
    }

    /** Whether the actor leads the workshop of this session. */
    public boolean leads(UUID session) {
        return schedule.session(session).filter(leading::leads).isPresent();
    }

    /** The workshops that run now and that the actor may enter, the latest first. */
    public List<UUID> running() {
        return db.sql("""
                        select w.session_id from live_workshop w
                        join session s on s.tenant_id = w.tenant_id and s.id = w.session_id
                        where w.state = 'RUNNING' and not s.cancelled
                          and (cast(:company as uuid) is null
                               or session_concerns(s.id, s.cohort_id, s.track_id, s.held_on, :company))
                        order by s.held_on desc, w.session_id limit 5
                        """)
                .param("company", acting.actor().company())
                .query(UUID.class)
                .list();
    }

    /** The group in which the actor sits. */
    public Optional<WorkshopGroup> ownGroup(UUID session) {
        var membership = acting.actor().membership();
        return membership == null ? Optional.empty() : groupings.groupOf(session, membership);
    }

    /** One's own thoughts and the group's revealed ones, one's own first. */
    public List<ThoughtRow> thoughts(UUID session) {
        return db.sql("""
                        select t.id, t.person_id = acting_person() as own, p.name as writer,
                               coalesce(c.name, '') as company, t.body, t.kept
                        from thought t
                        join person p on p.tenant_id = t.tenant_id and p.id = t.person_id
                        left join lateral (select k.name from group_seat s
                            join membership m on m.tenant_id = s.tenant_id and m.id = s.membership_id
                            join company k on k.tenant_id = m.tenant_id and k.id = m.company_id
                            where s.session_id = t.session_id and m.person_id = t.person_id limit 1) c on true
                        where t.session_id = ?
                        order by own desc, p.name_kana, p.name, t.written_at, t.id
                        """).param(session).query(ThoughtRow.class).list();
    }

    /** A thought or an idea that the actor may read. */
    public Optional<String> words(UUID thing) {
        return db.sql("select body from thought where id = ? union all select body from idea where id = ?")
                .params(thing, thing)
                .query(String.class)
                .optional();
    }

    /**
     * The ideas the actor may see: the own group's, once they are shown to all the other groups' behind them, and for who
     * leads all; with most votes first once those are shown.
     */
    public List<IdeaRow> ideas(UUID session) {
        return db.sql("""
                        select i.id, i.group_number as "group", i.person_id = acting_person() as own, p.name as author,
                               i.body, v.person_id is not null as voted,
                               case when w.open_counts or w.voting_ended then coalesce(n.votes, 0) end as votes
                        from idea i
                        join live_workshop w on w.tenant_id = i.tenant_id and w.session_id = i.session_id
                        join person p on p.tenant_id = i.tenant_id and p.id = i.person_id
                        left join idea_vote v on v.tenant_id = i.tenant_id and v.idea_id = i.id
                            and v.person_id = acting_person()
                        left join idea_votes(?) n on n.idea_id = i.id
                        where i.session_id = ?
                        order by case when w.ideas_shown_at is null then i.group_number end,
                                 case when w.voting_ended then coalesce(n.votes, 0) end desc,
                                 i.group_number = own_group(?) desc nulls last, i.group_number, i.written_at, i.id
                        """)
                .params(session, session, session)
                .query(IdeaRow.class)
                .list();
    }

    /** How far each group is, for whoever leads. */
    @AllowedFor({Role.STAFF, Role.LECTURER, Role.EXPERT})
    public List<GroupProgress> progress(UUID session) {
        leading.session(session);
        return db.sql("""
                        select g.number as "group", coalesce(t.writers, 0) as writers, coalesce(t.thoughts, 0) as thoughts,
                               (select count(*) from idea i where i.session_id = g.session_id
                                and i.group_number = g.number) as ideas,
                               (select count(*) from group_output o where o.session_id = g.session_id
                                and o.group_number = g.number) as versions
                        from workshop_group g left join thought_counts(?) t on t.group_number = g.number
                        where g.session_id = ? order by g.number
                        """).params(session, session).query(GroupProgress.class).list();
    }

    /** The time by which a page's timer is set. */
    public Instant now() {
        return clock.instant();
    }
}
