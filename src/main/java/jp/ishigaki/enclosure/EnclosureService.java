package jp.ishigaki.enclosure;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.enclosure.EnclosureRefusedException.Reason;
import jp.ishigaki.material.file.ReceivedFile;
import jp.ishigaki.material.file.ServedFile;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays files by the acting person's drafts, and sends them with the posts that these become. */
@Service
@Transactional
@AllowedFor
public class EnclosureService {

    /** How many files a post has at most. */
    public static final int MOST = 5;

    private static final String STORAGE_FULL = "53100";

    private final JdbcClient db;
    private final Clock clock;

    EnclosureService(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Keeps a file by the draft of a place, which begins with it if need be.
     *
     * @param question that the draft answers, or null for a question of its own
     * @throws EnclosureRefusedException when there are {@value #MOST} already, or the tenant may keep no more
     */
    public UUID keep(String place, @Nullable UUID question, ReceivedFile file, Optional<Thumbnail> thumbnail) {
        var cohort = db.sql("select coalesce((select cohort_id from question where id = ?), acting_cohort())")
                .param(question)
                .query(UUID.class)
                .optional()
                .orElseThrow(MissingException::new);
        db.sql("insert into draft (place, kept_at) values (?, ?) on conflict do nothing")
                .params(place, Timestamp.from(clock.instant()))
                .update();
        var number = db.sql("""
                        select min(n) from generate_series(1, ?) n
                        where n not in (select place from post_file where person_id = acting_person() and draft_place = ?)
                        """)
                .params(MOST, place)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new EnclosureRefusedException(Reason.TOO_MANY));
        var id = UUID.randomUUID();
        insert(id, cohort, place, number, file, thumbnail.orElse(null));
        for (int piece = 0; (long) piece * ServedFile.PIECE < file.size(); piece++) {
            db.sql("insert into post_file_chunk (cohort_id, file_id, place, bytes) values (?, ?, ?, ?)")
                    .params(cohort, id, piece, file.read((long) piece * ServedFile.PIECE, ServedFile.PIECE))
                    .update();
        }
        return id;
    }

    /** The database counts what all keep together. */
    private void insert(
            UUID id, UUID cohort, String place, int number, ReceivedFile file, @Nullable Thumbnail thumbnail) {
        try {
            db.sql("""
                            insert into post_file (id, cohort_id, person_id, draft_place, place, name, type, size, sha256,
                                                   scan, thumbnail, width, height)
                            values (?, ?, acting_person(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(id, cohort, place, number)
                    .params(
                            file.name(),
                            file.type().name(),
                            file.size(),
                            file.sha256(),
                            file.scan().name())
                    .param(thumbnail == null ? null : thumbnail.jpeg())
                    .param(thumbnail == null ? null : thumbnail.width())
                    .param(thumbnail == null ? null : thumbnail.height())
                    .update();
        } catch (DataAccessException refused) {
            if (refused.getRootCause() instanceof SQLException cause && STORAGE_FULL.equals(cause.getSQLState())) {
                throw new EnclosureRefusedException(Reason.STORAGE_FULL);
            }
            throw refused;
        }
    }

    /** Takes a file of an own draft away for good. */
    public void remove(UUID file) {
        if (db.sql("delete from post_file where id = ? and person_id = acting_person()")
                        .param(file)
                        .update()
                == 0) {
            throw new MissingException();
        }
    }

    /** Sends what lies by a draft with the question that it became; in the same transaction. */
    public void encloseInQuestion(String place, UUID question) {
        enclose(place, question, null);
    }

    /** Sends what lies by a draft with the answer that it became; in the same transaction. */
    public void encloseInAnswer(String place, UUID answer) {
        enclose(place, null, answer);
    }

    private void enclose(String place, @Nullable UUID question, @Nullable UUID answer) {
        db.sql("select enclose_files(?, ?, ?)")
                .param(place)
                .param(question)
                .param(answer)
                .query()
                .listOfRows();
    }
}
