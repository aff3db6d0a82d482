package jp.ishigaki.material;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import jp.ishigaki.material.file.ReceivedFile;
import jp.ishigaki.material.file.ScanState;
import jp.ishigaki.material.file.ServedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of files in the database, in pieces, under the policies of their rows. */
@Component
class FileStore {

    /** How long a piece is at most, in bytes; the last one of a file is shorter. */
    static final int PIECE = ServedFile.PIECE;

    private final JdbcClient db;
    private final Clock clock;

    FileStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    UUID keep(UUID cohort, UUID session, ReceivedFile file) {
        var id = UUID.randomUUID();
        var now = Timestamp.from(clock.instant());
        db.sql("""
                        insert into material_file (id, cohort_id, session_id, name, type, size, sha256, scan, scanned_at,
                            received_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz), ?)
                        """)
                .params(id, cohort, session, file.name(), file.type().name(), file.size(), file.sha256())
                .param(file.scan().name())
                .param(file.scan() == ScanState.UNSCANNED ? null : now)
                .param(now)
                .update();
        for (int place = 0; (long) place * PIECE < file.size(); place++) {
            db.sql("insert into material_chunk (cohort_id, file_id, place, bytes) values (?, ?, ?, ?)")
                    .params(cohort, id, place, file.read((long) place * PIECE, PIECE))
                    .update();
        }
        return id;
    }

    /** A piece, or nothing behind the last one. */
    byte[] piece(UUID file, int place) {
        return db.sql("select bytes from material_chunk where file_id = ? and place = ?")
                .params(file, place)
                .query((row, index) -> row.getBytes(1))
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    void erase(UUID file) {
        db.sql("delete from material_chunk where file_id = ?").param(file).update();
        db.sql("update material_file set erased_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), file)
                .update();
    }
}
