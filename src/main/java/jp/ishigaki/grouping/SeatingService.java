package jp.ishigaki.grouping;

import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff arrange by hand what was proposed, until the session begins. Whoever changes says which version of the groups
 * they saw.
 */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class SeatingService {

    private record Place(int groupNumber, @Nullable GroupRole role) {}

    private final OpenGroupings open;
    private final Attendees attendees;
    private final JdbcClient db;
    private final AuditTrail audit;

    SeatingService(OpenGroupings open, Attendees attendees, JdbcClient db, AuditTrail audit) {
        this.open = open;
        this.attendees = attendees;
        this.db = db;
        this.audit = audit;
    }

    /**
     * Lets two persons exchange their places with the roles that belong to them. One of them may be in no group: the
     * other is afterwards.
     */
    public void swap(UUID session, UUID one, UUID other, int seen) {
        var of = open.touch(session, seen);
        var here = place(session, one);
        var there = place(session, other);
        if (here.isPresent() && there.isPresent()) {
            exchange(session, one, here.get(), other, there.get());
        } else if (here.isPresent()) {
            replace(of, one, other);
        } else if (there.isPresent()) {
            replace(of, other, one);
        } else {
            throw new MissingException();
        }
        audit.record("groups.swapped", session);
    }

    private void exchange(UUID session, UUID one, Place here, UUID other, Place there) {
        db.sql("""
                        update group_seat set changed_at = :now,
                            group_number = case membership_id when :one then :there else :here end,
                            role = case membership_id when :one then cast(:roleThere as text)
                                                      else cast(:roleHere as text) end
                        where session_id = :session and membership_id in (:one, :other)
                        """)
                .param("now", open.now())
                .param("session", session)
                .param("one", one)
                .param("other", other)
                .param("here", here.groupNumber())
                .param("there", there.groupNumber())
                .param("roleHere", name(here.role()))
                .param("roleThere", name(there.role()))
                .update();
    }

    private void replace(SessionRow session, UUID seated, UUID newcomer) {
        mayBeSeated(session, newcomer);
        db.sql("update group_seat set membership_id = ?, changed_at = ? where session_id = ? and membership_id = ?")
                .params(newcomer, open.now(), session.id(), seated)
                .update();
    }

    /** Seats somebody in a group, from another one or from none; a role is left behind. */
    public void move(UUID session, UUID membership, int group, int seen) {
        var of = open.touch(session, seen);
        if (db.sql("select count(*) from workshop_group where session_id = ? and number = ?")
                        .params(session, group)
                        .query(Integer.class)
                        .single()
                == 0) {
            throw new MissingException();
        }
        if (place(session, membership).isEmpty()) {
            mayBeSeated(of, membership);
            db.sql("""
                            insert into group_seat (cohort_id, session_id, group_number, membership_id, changed_at)
                            values (?, ?, ?, ?, ?)
                            """)
                    .params(of.cohort(), session, group, membership, open.now())
                    .update();
        } else {
            db.sql("""
                            update group_seat set group_number = ?, role = null, changed_at = ?
                            where session_id = ? and membership_id = ?
                            """).params(group, open.now(), session, membership).update();
        }
        audit.record("groups.moved", session);
    }

    /** Leaves somebody without a group. */
    public void takeOut(UUID session, UUID membership, int seen) {
        open.touch(session, seen);
        if (db.sql("delete from group_seat where session_id = ? and membership_id = ?")
                        .params(session, membership)
                        .update()
                == 0) {
            throw new MissingException();
        }
        audit.record("groups.taken_out", session);
    }

    /**
     * Gives somebody a role, or none. Whoever had it in the group takes the one that becomes free.
     *
     * @param role null for none
     */
    public void assignRole(UUID session, UUID membership, @Nullable GroupRole role, int seen) {
        open.touch(session, seen);
        var place = place(session, membership).orElseThrow(MissingException::new);
        db.sql("""
                        update group_seat set changed_at = :now,
                            role = case membership_id when :member then cast(:role as text)
                                                      else cast(:before as text) end
                        where session_id = :session and group_number = :group
                          and (membership_id = :member or role = cast(:role as text))
                        """)
                .param("now", open.now())
                .param("session", session)
                .param("group", place.groupNumber())
                .param("member", membership)
                .param("role", name(role))
                .param("before", name(place.role()))
                .update();
        audit.record("groups.role_assigned", session);
    }

    private Optional<Place> place(UUID session, UUID membership) {
        return db.sql("select group_number, role from group_seat where session_id = ? and membership_id = ?")
                .params(session, membership)
                .query(Place.class)
                .optional();
    }

    private void mayBeSeated(SessionRow session, UUID membership) {
        if (attendees.of(session).stream()
                .noneMatch(each -> each.membership().equals(membership) && each.takesPart())) {
            throw new MissingException();
        }
    }

    private static @Nullable String name(@Nullable GroupRole role) {
        return role == null ? null : role.name();
    }
}
