package jp.ishigaki.attachment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.material.file.ScanState;
import jp.ishigaki.material.file.UnjudgedFiles;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files beside issues that no scanner has judged: it was silent when they came, or there was none then. */
@Service
@Transactional
@AllowedFor(Role.JOB)
public class UnscannedAttachments implements UnjudgedFiles {

    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    UnscannedAttachments(JdbcClient db, Clock clock, AuditTrail audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public Optional<UUID> take() {
        var now = clock.instant();
        return db.sql("""
                        update attachment set asked_at = ? where id = (
                            select id from attachment where scan = 'UNSCANNED' and erased_at is null
                              and (asked_at is null or asked_at <= ?)
                            order by asked_at nulls first, added_at, id limit 1 for update skip locked)
                        returning id
                        """)
                .params(Timestamp.from(now), Timestamp.from(now.minus(TAKEN_FOR)))
                .query(UUID.class)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] piece(UUID file, int place) {
        return db.sql("select bytes from attachment_chunk where attachment_id = ? and place = ?")
                .params(file, place)
                .query((row, index) -> row.getBytes(1))
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    @Override
    public void judge(UUID file, ScanState found) {
        db.sql("update attachment set scan = ?, scanned_at = ? where id = ? and erased_at is null")
                .params(found.name(), Timestamp.from(clock.instant()), file)
                .update();
        if (found == ScanState.INFECTED) {
            audit.record("attachment.infected", file);
        }
    }
}
