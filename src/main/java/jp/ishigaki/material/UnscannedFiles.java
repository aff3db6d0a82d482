package jp.ishigaki.material;

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

/** The files that no scanner has judged: it was silent when they came, or there was none then. */
@Service
@Transactional
@AllowedFor(Role.JOB)
public class UnscannedFiles implements UnjudgedFiles {

    private final FileStore files;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    UnscannedFiles(FileStore files, JdbcClient db, Clock clock, AuditTrail audit) {
        this.files = files;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Takes one file that no other node has just taken: those never asked about first, then the one whose question lies
     * back longest, so that a file the scanner cannot judge holds up no other.
     */
    @Override
    public Optional<UUID> take() {
        var now = clock.instant();
        return db.sql("""
                        update material_file set asked_at = ? where id = (
                            select id from material_file where scan = 'UNSCANNED' and erased_at is null
                              and (asked_at is null or asked_at <= ?)
                            order by asked_at nulls first, received_at, id limit 1 for update skip locked)
                        returning id
                        """)
                .params(Timestamp.from(now), Timestamp.from(now.minus(TAKEN_FOR)))
                .query(UUID.class)
                .optional();
    }

    @Transactional(readOnly = true)
    @Override
    public byte[] piece(UUID file, int place) {
        return files.piece(file, place);
    }

    /** Keeps what the scanner said of a file that is still there. */
    @Override
    public void judge(UUID file, ScanState found) {
        db.sql("update material_file set scan = ?, scanned_at = ? where id = ?")
                .params(found.name(), Timestamp.from(clock.instant()), file)
                .update();
        if (found == ScanState.INFECTED) {
            audit.record("material.file.infected", file);
        }
    }
}
