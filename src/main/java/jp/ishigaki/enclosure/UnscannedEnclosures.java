package jp.ishigaki.enclosure;

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

/** Files of posts and drafts that no scanner has judged: it was silent when they came, or there was none then. */
@Service
@Transactional
@AllowedFor(Role.JOB)
public class UnscannedEnclosures implements UnjudgedFiles {

    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    UnscannedEnclosures(JdbcClient db, Clock clock, AuditTrail audit) {
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public Optional<UUID> take() {
        var now = clock.instant();
        return db.sql("select take_post_file(?, ?)")
                .params(Timestamp.from(now), Timestamp.from(now.minus(TAKEN_FOR)))
                .query(UUID.class)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] piece(UUID file, int place) {
        return db.sql("select post_file_piece(?, ?)")
                .params(file, place)
                .query((row, index) -> row.getBytes(1))
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    @Override
    public void judge(UUID file, ScanState found) {
        db.sql("select judge_post_file(?, ?)")
                .params(file, found.name())
                .query()
                .listOfRows();
        if (found == ScanState.INFECTED) {
            audit.record("post.file.infected", file);
        }
    }
}
