package jp.ishigaki.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What staff have changed and not released, laid over what was released. */
@Component
class SessionDrafts {

    private record Draft(UUID session, UUID cohort, SessionPlan plan, int version) {}

    private final JdbcClient db;
    private final ReleasedSessions released;
    private final Clock clock;

    SessionDrafts(JdbcClient db, ReleasedSessions released, Clock clock) {
        this.db = db;
        this.released = released;
        this.clock = clock;
    }

    /** Changes of one cohort's schedule wait for each other. */
    void lock(UUID cohort) {
        if (db.sql("select id from cohort where id = ? for update")
                .param(cohort)
                .query(UUID.class)
                .optional()
                .isEmpty()) {
            throw new MissingException();
        }
    }

    /** By number. */
    List<PlannedSession> planned(UUID cohort) {
        return merge(released.find("where s.cohort_id = ?", cohort), find("where cohort_id = cast(? as uuid)", cohort));
    }

    Optional<PlannedSession> planned(UUID cohort, UUID session) {
        return planned(cohort).stream().filter(one -> one.id().equals(session)).findFirst();
    }

    /** Sessions of all cohorts planned for the day. */
    List<PlannedSession> plannedOn(LocalDate day) {
        var drafts = find("where held_on = cast(? as date)", day);
        var settled = released.find(
                "where s.held_on = ? and not exists (select 1 from session_draft d where d.session_id = s.id)", day);
        return merge(settled, drafts);
    }

    /** The cohort of a session, be it released or a draft only. */
    UUID cohortOf(UUID session) {
        return db.sql("""
                        select cohort_id from session where id = :id
                        union select cohort_id from session_draft where session_id = :id
                        """).param("id", session).query(UUID.class).optional().orElseThrow(MissingException::new);
    }

    void keep(UUID session, UUID cohort, SessionPlan plan) {
        db.sql("""
                        insert into session_draft (session_id, cohort_id, number, held_on, track_id, plan, changed_at)
                        values (?, ?, ?, ?, ?, cast(? as jsonb), ?)
                        on conflict (tenant_id, session_id) do update set
                            number = excluded.number, held_on = excluded.held_on, track_id = excluded.track_id, plan = excluded.plan,
                            changed_at = excluded.changed_at, changed_by = acting_person(),
                            version = session_draft.version + 1
                        """)
                .params(session, cohort, plan.number(), plan.heldOn())
                .param(plan.track())
                .param(PlanText.write(plan))
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    void drop(UUID session) {
        db.sql("delete from session_draft where session_id = ?").param(session).update();
    }

    void dropAll(UUID cohort) {
        db.sql("delete from session_draft where cohort_id = ?").param(cohort).update();
    }

    private List<Draft> find(String where, Object parameter) {
        return db.sql("select session_id, cohort_id, plan, version from session_draft " + where)
                .param(parameter)
                .query(SessionDrafts::draft)
                .list();
    }

    private static Draft draft(ResultSet row, int index) throws SQLException {
        return new Draft(
                row.getObject("session_id", UUID.class),
                row.getObject("cohort_id", UUID.class),
                PlanText.read(row, "plan"),
                row.getInt("version"));
    }

    private static List<PlannedSession> merge(List<SessionRow> released, List<Draft> drafts) {
        var byId = new HashMap<>(drafts.stream().collect(Collectors.toMap(Draft::session, Function.identity())));
        var planned = new ArrayList<PlannedSession>();
        for (var row : released) {
            var draft = byId.remove(row.id());
            planned.add(
                    draft == null
                            ? new PlannedSession(
                                    row.id(), row.cohort(), row.plan(), row.plan(), false, "r" + row.sequence())
                            : planned(draft, row.plan(), row.sequence()));
        }
        byId.values().forEach(draft -> planned.add(planned(draft, null, -1)));
        planned.sort(Comparator.<PlannedSession>comparingInt(one -> one.plan().number())
                .thenComparing(one -> one.plan().heldOn())
                .thenComparing(PlannedSession::id));
        return planned;
    }

    private static PlannedSession planned(Draft draft, @Nullable SessionPlan released, int sequence) {
        return new PlannedSession(
                draft.session(), draft.cohort(), draft.plan(), released, true, "r" + sequence + "d" + draft.version());
    }
}
