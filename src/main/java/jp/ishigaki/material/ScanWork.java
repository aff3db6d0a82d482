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
     * Has the oldest file scanned that no other node has just taken.
     *
     * @return whether there may be more to do: a file was there and the scanner answered
     */
    public boolean next() {
        var file = db.sql("""
                        select id from material_file where scan = 'UNSCANNED' and erased_at is null
                        order by received_at, id limit 1 for update skip locked
                        """).query(UUID.class).optional();
        return file.isPresent() && scan(file.get());
    }

    private boolean scan(UUID file) {
        var found = scanner.scan(place -> files.piece(file, place));
        if (found == ScanState.UNSCANNED) {
            return false;
        }
        db.sql("update material_file set scan = ?, scanned_at = ? where id = ?")
                .params(found.name(), Timestamp.from(clock.instant()), file)
                .update();
        if (found == ScanState.INFECTED) {
            audit.record("material.file.infected", file);
        }
        return true;
    }
}
