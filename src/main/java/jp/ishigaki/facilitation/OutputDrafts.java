package jp.ishigaki.facilitation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what the acting person types for their group until it is saved, so that no reload or other device loses it. */
@Service
@Transactional
@AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
public class OutputDrafts {

    private final FacilitationQueries queries;
    private final ScheduleQueries schedule;
    private final JdbcClient db;
    private final Clock clock;

    OutputDrafts(FacilitationQueries queries, ScheduleQueries schedule, JdbcClient db, Clock clock) {
        this.queries = queries;
        this.schedule = schedule;
        this.db = db;
        this.clock = clock;
    }

    /** The own one for the group in which the actor sits; empty for whoever sits in none. */
    @Transactional(readOnly = true)
    @AllowedFor
    public Optional<OutputDraft> open(UUID session) {
        return queries.ownGroup(session)
                .flatMap(group -> db.sql("""
                        select body, scribe, materials, presenter, seen, kept from output_draft
                        where session_id = ? and group_number = ? and person_id = acting_person()
                        """)
                        .params(session, group.number())
                        .query((row, number) -> new OutputDraft(
                                row.getString("body"),
                                new OutputRoles(
                                        row.getObject("scribe", UUID.class),
                                        row.getObject("materials", UUID.class),
                                        row.getObject("presenter", UUID.class)),
                                row.getInt("seen"),
                                row.getInt("kept")))
                        .optional());
    }

    /**
     * Keeps what is typed. What is longer than a draft may be is cut at 20,000 characters.
     *
     * @param draft with the number under which it was kept before
     * @return the number under which it is kept now
     * @throws StaleOutputException when another device of the same person has kept something since; nothing is kept
     */
    public int keep(UUID session, OutputDraft draft) {
        var of = schedule.session(session).orElseThrow(MissingException::new);
        var group = queries.ownGroup(session).orElseThrow(MissingException::new).number();
        var roles = draft.roles();
        return db.sql("""
                        insert into output_draft (cohort_id, session_id, group_number, body, scribe, materials,
                                                  presenter, seen, kept_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, session_id, group_number, person_id) do update set
                            body = excluded.body, scribe = excluded.scribe, materials = excluded.materials,
                            presenter = excluded.presenter, seen = excluded.seen, kept = output_draft.kept + 1,
                            kept_at = excluded.kept_at
                        where output_draft.kept = ?
                        returning kept
                        """)
                .params(of.cohort(), session, group)
                .param(draft.body().substring(0, Math.min(draft.body().length(), OutputDraft.BODY)))
                .param(roles.scribe())
                .param(roles.materials())
                .param(roles.presenter())
                .param(draft.seen())
                .param(Timestamp.from(clock.instant()))
                .param(draft.kept())
                .query(Integer.class)
                .optional()
                .orElseThrow(StaleOutputException::new);
    }

    /** The writer needs it no more. */
    public void discard(UUID session) {
        db.sql("delete from output_draft where session_id = ? and person_id = acting_person()")
                .param(session)
                .update();
    }
}
