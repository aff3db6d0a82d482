package jp.ishigaki.facilitation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.grouping.GroupingQueries;
import jp.ishigaki.grouping.WorkshopGroup;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.signal.Signals;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What groups bring forth: written by their members while the workshop runs, and later changed only with a reason. */
@Service
@Transactional
@AllowedFor({Role.STAFF, Role.LECTURER, Role.EXPERT, Role.PARTICIPANT, Role.EXECUTIVE})
public class OutputService {

    private final Leading leading;
    private final FacilitationQueries queries;
    private final ScheduleQueries schedule;
    private final GroupingQueries groupings;
    private final OutputDrafts drafts;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;
    private final Signals signals;

    OutputService(
            Leading leading,
            FacilitationQueries queries,
            ScheduleQueries schedule,
            GroupingQueries groupings,
            OutputDrafts drafts,
            JdbcClient db,
            Clock clock,
            Acting acting,
            AuditTrail audit,
            Signals signals) {
        this.leading = leading;
        this.queries = queries;
        this.schedule = schedule;
        this.groupings = groupings;
        this.drafts = drafts;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
        this.signals = signals;
    }

    /** Whether groups may write: the workshop runs, and its day is not over. */
    @Transactional(readOnly = true)
    public boolean isOpen(UUID session) {
        return schedule.session(session).filter(this::isOpen).isPresent();
    }

    private boolean isOpen(SessionRow session) {
        return queries.live(session.id())
                        .filter(live -> live.is(LiveState.RUNNING))
                        .isPresent()
                && LocalDateTime.now(clock)
                        .isBefore(session.heldOn().plusDays(1).atStartOfDay());
    }

    /**
     * Writes the next version, as a member of the group.
     *
     * @param body up to {@value GroupOutput#BODY} characters
     * @param roles of people who sit in the group
     * @param seen the number of the version that was changed, 0 for none
     * @throws StaleOutputException when somebody else has written since; nothing is lost and nothing saved
     * @throws NotNowException when the group may write no more
     */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public void write(UUID session, String body, OutputRoles roles, int seen) {
        var of = schedule.session(session).orElseThrow(MissingException::new);
        var group = queries.ownGroup(session).orElseThrow(MissingException::new);
        if (!isOpen(of)) {
            throw new NotNowException();
        }
        add(of, group, new GroupOutput(seen, body, roles, "", null, null));
        drafts.discard(session);
    }

    /**
     * Writes a further version for a group whose own time is over.
     *
     * @param reason 1 to {@value GroupOutput#REASON} characters
     * @throws StaleOutputException when somebody else has written since
     */
    @AllowedFor({Role.STAFF, Role.LECTURER, Role.EXPERT})
    public void amend(UUID session, int group, String body, OutputRoles roles, int seen, String reason) {
        var of = leading.session(session);
        if (queries.live(session).isEmpty()) {
            throw new NotNowException();
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("no reason");
        }
        add(of, group(session, group), new GroupOutput(seen, body, roles, "", null, reason.strip()));
        audit.record("output.amended", session);
    }

    private WorkshopGroup group(UUID session, int number) {
        return groupings.groups(session).stream()
                .filter(group -> group.number() == number)
                .findFirst()
                .orElseThrow(MissingException::new);
    }

    private void add(SessionRow session, WorkshopGroup group, GroupOutput seen) {
        var roles = seen.roles();
        for (var holder : new UUID[] {roles.scribe(), roles.materials(), roles.presenter()}) {
            if (holder != null && !group.has(holder)) {
                throw new AccessDeniedException("not of the group");
            }
        }
        var newest = db.sql(
                        "select coalesce(max(number), 0) from group_output where session_id = ? and group_number = ?")
                .params(session.id(), group.number())
                .query(Integer.class)
                .single();
        if (newest != seen.number()) {
            throw new StaleOutputException();
        }
        try {
            db.sql("""
                            insert into group_output (cohort_id, session_id, group_number, number, body, scribe,
                                                      materials, presenter, reason, written_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(session.cohort(), session.id(), group.number(), newest + 1)
                    .param(seen.body().strip())
                    .param(roles.scribe())
                    .param(roles.materials())
                    .param(roles.presenter())
                    .param(seen.reason())
                    .param(now())
                    .update();
        } catch (DuplicateKeyException other) {
            throw new StaleOutputException();
        }
        tell(session.id(), group.number());
    }

    /**
     * Says something about a group's output; it is shown with the role in which it was said.
     *
     * @param body 1 to {@value OutputRemark#BODY} characters
     */
    @AllowedFor({Role.STAFF, Role.LECTURER, Role.EXPERT})
    public void remark(UUID session, int group, String body) {
        var of = leading.session(session);
        if (queries.live(session).isEmpty()) {
            throw new NotNowException();
        }
        group(session, group);
        db.sql("""
                        insert into output_comment (id, cohort_id, session_id, group_number, author_role, body, written_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(UUID.randomUUID(), of.cohort(), session, group)
                .params(acting.actor().role().name(), body.strip(), now())
                .update();
        tell(session, group);
    }

    /** To the group and to whoever leads, who listens to the session. */
    private void tell(UUID session, int group) {
        signals.tell(FacilitationPaths.groupTopic(session, group));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
