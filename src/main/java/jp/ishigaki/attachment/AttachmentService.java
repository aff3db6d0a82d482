package jp.ishigaki.attachment;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import jp.ishigaki.attachment.AttachmentRefusedException.Reason;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.material.file.ReceivedFile;
import jp.ishigaki.material.file.ScanState;
import jp.ishigaki.material.file.ServedFile;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.IssueOrigins;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A company and its expert lay files beside the company's issues. */
@Service
@Transactional
@AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE, Role.EXPERT})
public class AttachmentService {

    /** How many files an issue has at most. */
    public static final int MOST = 20;

    private static final String STORAGE_FULL = "53100";

    private record Ground(UUID cohort, UUID company) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;
    private final IssueOrigins origins;

    AttachmentService(JdbcClient db, Clock clock, Acting acting, AuditTrail audit, IssueOrigins origins) {
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
        this.origins = origins;
    }

    /**
     * Keeps a file beside an issue of the own company, or of one in the own care.
     *
     * @throws AttachmentRefusedException when the issue has {@value #MOST} already, or the tenant may keep no more
     */
    public UUID add(UUID issue, Purpose purpose, ReceivedFile file) {
        var ground = db.sql("select cohort_id as cohort, company_id as company from issue where id = ?")
                .param(issue)
                .query(Ground.class)
                .optional()
                .orElseThrow(MissingException::new);
        if (!acting.actor().readable().contains(ground.company())) {
            throw new AccessDeniedException("neither the company nor its expert");
        }
        if (!hasRoom(issue)) {
            throw new AttachmentRefusedException(Reason.TOO_MANY);
        }
        var id = UUID.randomUUID();
        var now = Timestamp.from(clock.instant());
        var row = db.sql("""
                        insert into attachment (id, cohort_id, company_id, issue_id, purpose, name, type, size, sha256,
                                                scan, scanned_at, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz), ?)
                        """)
                .params(id, ground.cohort(), ground.company(), issue, purpose.name())
                .params(
                        file.name(),
                        file.type().name(),
                        file.size(),
                        file.sha256(),
                        file.scan().name())
                .param(file.scan() == ScanState.UNSCANNED ? null : now)
                .param(now);
        insert(row);
        lay(id, ground.company(), file);
        onRecord("attachment.added", id, issue);
        return id;
    }

    /** The database counts what all keep together; nobody who lays a file beside an issue may read that. */
    private static void insert(JdbcClient.StatementSpec row) {
        try {
            row.update();
        } catch (DataAccessException refused) {
            if (refused.getRootCause() instanceof SQLException cause && STORAGE_FULL.equals(cause.getSQLState())) {
                throw new AttachmentRefusedException(Reason.STORAGE_FULL);
            }
            throw refused;
        }
    }

    private boolean hasRoom(UUID issue) {
        return db.sql("select count(*) < ? from attachment where issue_id = ? and erased_at is null")
                .params(MOST, issue)
                .query(Boolean.class)
                .single();
    }

    private void lay(UUID id, UUID company, ReceivedFile file) {
        for (int place = 0; (long) place * ServedFile.PIECE < file.size(); place++) {
            db.sql("insert into attachment_chunk (company_id, attachment_id, place, bytes) values (?, ?, ?, ?)")
                    .params(company, id, place, file.read((long) place * ServedFile.PIECE, ServedFile.PIECE))
                    .update();
        }
    }

    /**
     * Destroys a file; that there was one stays on record.
     *
     * @throws AttachmentRefusedException when it proves a claim
     */
    public void erase(UUID attachment) {
        var issue = db.sql("select issue_id from attachment where id = ?")
                .param(attachment)
                .query(UUID.class)
                .optional()
                .orElseThrow(MissingException::new);
        try {
            if (db.sql("update attachment set erased_at = ? where id = ? and erased_at is null")
                            .params(Timestamp.from(clock.instant()), attachment)
                            .update()
                    == 0) {
                throw new MissingException();
            }
        } catch (DataIntegrityViolationException proof) {
            throw new AttachmentRefusedException(Reason.IS_PROOF);
        }
        db.sql("delete from attachment_chunk where attachment_id = ?")
                .param(attachment)
                .update();
        onRecord("attachment.erased", attachment, issue);
    }

    private void onRecord(String action, UUID attachment, UUID issue) {
        if (origins.mayGoOnRecord(issue)) {
            audit.record(action, attachment);
        }
    }
}
