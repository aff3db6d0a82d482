package jp.ishigaki.grouping;

import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of a group was not there. Staff note it from the beginning of the session on, for all in the cohort to see; it is
 * no record of attendance, which is the company's own.
 */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class AbsenceNotes {

    private final OpenGroupings groupings;
    private final JdbcClient db;
    private final AuditTrail audit;

    AbsenceNotes(OpenGroupings groupings, JdbcClient db, AuditTrail audit) {
        this.groupings = groupings;
        this.db = db;
        this.audit = audit;
    }

    /** @throws GroupsStillOpenException before the session begins; whoever will be absent is taken out of the group */
    public void note(UUID session, UUID membership) {
        begun(session);
        var known = db.sql("select count(*) from group_seat where session_id = ? and membership_id = ?")
                .params(session, membership)
                .query(Integer.class)
                .single();
        if (known == 0) {
            throw new MissingException();
        }
        db.sql("""
                        insert into group_absence (cohort_id, session_id, membership_id, noted_at)
                        select cohort_id, session_id, membership_id, ? from group_seat
                        where session_id = ? and membership_id = ? on conflict do nothing
                        """).params(groupings.now(), session, membership).update();
        audit.record("groups.absence_noted", session);
    }

    public void erase(UUID session, UUID membership) {
        begun(session);
        db.sql("delete from group_absence where session_id = ? and membership_id = ?")
                .params(session, membership)
                .update();
        audit.record("groups.absence_erased", session);
    }

    /** Notes whoever is on record as absent, and nobody else of whom something is on record. Answers how many changed. */
    public int followAttendance(UUID session) {
        begun(session);
        var erased = db.sql("""
                        delete from group_absence n using membership m, attendance a
                        where n.session_id = ? and m.tenant_id = n.tenant_id and m.id = n.membership_id
                          and a.tenant_id = n.tenant_id and a.session_id = n.session_id and a.company_id = m.company_id
                          and a.state in ('PRESENT', 'LATE')
                        """).param(session).update();
        var noted = db.sql("""
                        insert into group_absence (cohort_id, session_id, membership_id, noted_at)
                        select s.cohort_id, s.session_id, s.membership_id, ? from group_seat s
                        join membership m on m.tenant_id = s.tenant_id and m.id = s.membership_id
                        join attendance a on a.tenant_id = s.tenant_id and a.session_id = s.session_id
                            and a.company_id = m.company_id
                        where s.session_id = ? and a.state in ('ABSENT', 'APPROVED_ABSENCE', 'MADE_UP')
                        on conflict do nothing
                        """).params(groupings.now(), session).update();
        audit.record("groups.absences_followed", session);
        return erased + noted;
    }

    private void begun(UUID session) {
        if (!groupings.frozen(session)) {
            throw new GroupsStillOpenException();
        }
    }
}
