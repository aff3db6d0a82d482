package jp.ishigaki.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff have groups proposed for a session that has not begun, and show them to its cohort. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class GroupingService {

    /** Persons in a group, at most, when nobody says another number. */
    public static final int USUAL_SIZE = 5;

    private final OpenGroupings open;
    private final Attendees attendees;
    private final JdbcClient db;
    private final Acting acting;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    GroupingService(
            OpenGroupings open,
            Attendees attendees,
            JdbcClient db,
            Acting acting,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.open = open;
        this.attendees = attendees;
        this.db = db;
        this.acting = acting;
        this.audit = audit;
        this.events = events;
    }

    /** So many groups that none has more than five. */
    public static int usualGroups(int people) {
        return Math.max(1, (people + USUAL_SIZE - 1) / USUAL_SIZE);
    }

    /** The most groups there can be: nobody works alone. */
    public static int mostGroups(int people) {
        return Math.max(1, people / 2);
    }

    /**
     * Groups everybody who takes part and is not excused. What was arranged before is replaced, and seen by staff alone
     * until it is published again.
     *
     * @param groups from 1 to {@link #mostGroups}
     * @param seed another one gives another proposal of the same quality
     * @param seen the version that was seen, 0 when there was none
     */
    public void propose(UUID session, int groups, long seed, int seen) {
        var of = open.toCome(session);
        var people = attendees.of(of).stream().filter(Attendee::isExpected).toList();
        if (groups < 1 || groups > mostGroups(people.size()) || people.isEmpty()) {
            throw new IllegalArgumentException(groups + " groups of " + people.size());
        }
        begin(of, seed, seen);
        db.sql("delete from group_seat where session_id = ?").param(session).update();
        db.sql("delete from workshop_group where session_id = ?").param(session).update();
        write(of, Proposal.of(people, groups, attendees.meetingsBefore(of), attendees.rolesBefore(of), seed));
        audit.record("groups.proposed", session);
    }

    private void begin(SessionRow session, long seed, int seen) {
        if (seen > 0) {
            open.touch(session.id(), seen);
            db.sql("""
                            update session_grouping set seed = ?, proposed_by = ?, proposed_at = ?, published_at = null
                            where session_id = ?
                            """)
                    .params(seed, acting.actor().person(), open.now(), session.id())
                    .update();
        } else if (db.sql("""
                        insert into session_grouping (cohort_id, session_id, seed, proposed_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(session.cohort(), session.id(), seed, open.now())
                        .update()
                == 0) {
            throw new StaleGroupingException();
        }
    }

    private void write(SessionRow session, Proposal proposal) {
        db.sql("""
                        insert into workshop_group (cohort_id, session_id, number, changed_at)
                        select ?, ?, n, ? from generate_series(1, ?) n
                        """)
                .params(
                        session.cohort(),
                        session.id(),
                        open.now(),
                        proposal.groups().size())
                .update();
        var numbers = new ArrayList<Integer>();
        var members = new ArrayList<UUID>();
        for (int group = 0; group < proposal.groups().size(); group++) {
            for (var member : proposal.groups().get(group)) {
                numbers.add(group + 1);
                members.add(member);
            }
        }
        db.sql("""
                        insert into group_seat (cohort_id, session_id, group_number, membership_id, role, changed_at)
                        select ?, ?, n, m, r, ? from unnest(cast(? as int[]), cast(? as uuid[]), cast(? as text[]))
                            as x (n, m, r)
                        """)
                .params(session.cohort(), session.id(), open.now())
                .param(numbers.toArray(Integer[]::new))
                .param(members.toArray(UUID[]::new))
                .param(names(members, proposal.roles()))
                .update();
    }

    private static String[] names(List<UUID> members, Map<UUID, GroupRole> roles) {
        return members.stream()
                .map(member -> roles.containsKey(member) ? roles.get(member).name() : null)
                .toArray(String[]::new);
    }

    /** Shows the groups to the cohort and tells everybody who is in one. */
    public void publish(UUID session, int seen) {
        open.touch(session, seen);
        db.sql("update session_grouping set published_at = ? where session_id = ?")
                .params(open.now(), session)
                .update();
        audit.record("groups.published", session);
        events.publishEvent(new GroupsPublished(session));
    }

    /** Takes the groups back from the cohort's sight; staff keep them as they are. */
    public void withdraw(UUID session, int seen) {
        open.touch(session, seen);
        db.sql("update session_grouping set published_at = null where session_id = ?")
                .param(session)
                .update();
        audit.record("groups.withdrawn", session);
    }

    /** @param name up to 40 characters; empty where the table goes by the group's number */
    public void nameTable(UUID session, int group, String name, int seen) {
        open.touch(session, seen);
        var named = db.sql(
                        "update workshop_group set table_name = ?, changed_at = ? where session_id = ? and number = ?")
                .params(name.strip(), open.now(), session, group)
                .update();
        if (named == 0) {
            throw new MissingException();
        }
        audit.record("groups.table_named", session);
    }
}
