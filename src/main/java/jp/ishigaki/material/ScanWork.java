package jp.ishigaki.material;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.material.file.ScanState;
import jp.ishigaki.material.file.VirusScanner;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the scanner look at files that it has not seen: it was silent when they came, or there was none then. */
@Service
@Transactional
@AllowedFor(Role.JOB)
public class ScanWork {

    private final FileStore files;
    private final VirusScanner scanner;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    ScanWork(FileStore files, VirusScanner scanner, JdbcClient db, Clock clock, AuditTrail audit) {
        this.files = files;
        this.scanner = scanner;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Has one file scanned that no other node has just taken: those never asked about first, then the one whose question
     * lies back longest, so that a file the scanner cannot judge holds up no other.
     *
     * @return whether there may be more to do: a file was there and the scanner answered
     */
    public boolean next() {
        var file = db.sql("""
                        select id from material_file where scan = 'UNSCANNED' and erased_at is null
                        order by asked_at nulls first, received_at, id limit 1 for update skip locked
                        """).query(UUID.class).optional();
        return file.isPresent() && scan(file.get());
    }

    private boolean scan(UUID file) {
        var found = scanner.scan(place -> files.piece(file, place));
        var now = Timestamp.from(clock.instant());
        if (found == ScanState.UNSCANNED) {
            db.sql("update material_file set asked_at = ? where id = ?")
                    .params(now, file)
                    .update();
            return false;
        }
        db.sql("update material_file set scan = ?, scanned_at = ?, asked_at = ? where id = ?")
                .params(found.name(), now, now, file)
                .update();
        if (found == ScanState.INFECTED) {
            audit.record("material.file.infected", file);
        }
        return true;
    }
}
