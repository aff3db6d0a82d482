package jp.ishigaki.material;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import jp.ishigaki.material.file.ReceivedFile;
import jp.ishigaki.material.file.ScanState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of files in the database, in pieces, under the policies of their rows. */
@Component
class FileStore {

    /** How long a piece is at most, in bytes; the last one of a file is shorter. */
    static final int PIECE = 512 * 1024;

    private final JdbcClient db;
    private final Clock clock;

    FileStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    UUID keep(UUID cohort, UUID session, ReceivedFile file) {
        requireRoom(file.size());
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

    /** Keeps the same file once more, for another session; what the scanner found of it goes along. */
    UUID copy(UUID file, UUID cohort, UUID session) {
        requireRoom(db.sql("select size from material_file where id = ?")
                .param(file)
                .query(Long.class)
                .single());
        var id = UUID.randomUUID();
        db.sql("""
                        insert into material_file (id, cohort_id, session_id, name, type, size, sha256, scan, scanned_at,
                            received_at)
                        select ?, ?, ?, name, type, size, sha256, scan, scanned_at, cast(? as timestamptz)
                        from material_file where id = ?
                        """)
                .params(id, cohort, session, Timestamp.from(clock.instant()), file)
                .update();
        db.sql("""
                        insert into material_chunk (cohort_id, file_id, place, bytes)
                        select cast(? as uuid), cast(? as uuid), place, bytes from material_chunk where file_id = ?
                        """).params(cohort, id, file).update();
        return id;
    }

    /** The same lock as the database takes, so that what fits now fits in a moment. */
    private void requireRoom(long bytes) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('storage ' || acting_tenant(), 0))")
                .query((row, index) -> true)
                .list();
        var storage = storage();
        if (!storage.takes(bytes)) {
            throw new StorageFullException(storage);
        }
    }

    Storage storage() {
        return db.sql("select storage_used() as used, storage_limit() as \"limit\"")
                .query(Storage.class)
                .single();
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
