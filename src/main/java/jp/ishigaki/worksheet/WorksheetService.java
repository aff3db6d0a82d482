package jp.ishigaki.worksheet;

import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where staff word the worksheets of their workshops. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class WorksheetService {

    private final Worksheets worksheets;
    private final ReferenceWorksheets reference;
    private final JdbcClient db;
    private final AuditTrail audit;

    WorksheetService(Worksheets worksheets, ReferenceWorksheets reference, JdbcClient db, AuditTrail audit) {
        this.worksheets = worksheets;
        this.reference = reference;
        this.db = db;
        this.audit = audit;
    }

    /** Brings what comes with Ishigaki and the tenant lacks. */
    public void bring() {
        reference.bring();
    }

    /**
     * Writes the next version of a worksheet. Issues already written keep the version they were written on.
     *
     * @param cohort the only one it is for; null for all that have none of their own
     * @param seen the newest version of that worksheet when it was shown, 0 where there was none
     * @throws StaleWorksheetException when there is a newer one
     */
    public UUID revise(@Nullable UUID cohort, int session, int seen, WorksheetText text) {
        var id = UUID.randomUUID();
        if (newest(cohort, session) != seen || !worksheets.add(id, cohort, session, seen + 1, text)) {
            throw new StaleWorksheetException();
        }
        audit.record("worksheet.revised", id);
        return id;
    }

    /** The number of the newest version, 0 where there is none. */
    @Transactional(readOnly = true)
    public int newest(@Nullable UUID cohort, int session) {
        return db.sql("""
                        select coalesce(max(version), 0) from worksheet
                        where session_number = ? and cohort_id is not distinct from cast(? as uuid)
                        """).param(session).param(cohort).query(Integer.class).single();
    }
}
