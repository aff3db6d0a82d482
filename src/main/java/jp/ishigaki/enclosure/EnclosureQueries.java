package jp.ishigaki.enclosure;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.material.file.FileType;
import jp.ishigaki.material.file.ScanState;
import jp.ishigaki.material.file.ServedFile;
import jp.ishigaki.material.file.VirusScanner;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of posts that the actor reads, and of own drafts. Each piece is read anew, so an ended seat gets no further one. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class EnclosureQueries {

    private static final String FILES = """
            select f.id, f.name, f.type, f.size, f.sha256, coalesce(f.width, 0) as width,
                   coalesce(f.height, 0) as height, f.scan, coalesce(f.question_id, f.answer_id) as post
            from post_file f where\s""";

    private record Served(ServedFile file, @Nullable UUID company) {}

    private final JdbcClient db;
    private final AuditTrail audit;
    private final VirusScanner scanner;

    EnclosureQueries(JdbcClient db, AuditTrail audit, VirusScanner scanner) {
        this.db = db;
        this.audit = audit;
        this.scanner = scanner;
    }

    /** Those of the own draft of a place, in their order. */
    public List<EnclosureRow> ofDraft(String place) {
        return db.sql(FILES + "f.person_id = acting_person() and f.draft_place = ? order by f.place")
                .param(place)
                .query((row, number) -> row(row))
                .list();
    }

    /** Those of a question and of its answers, by the ids of these; in one statement. */
    public Map<UUID, List<EnclosureRow>> ofThread(UUID question) {
        var files = new HashMap<UUID, List<EnclosureRow>>();
        db.sql(FILES + """
                        f.question_id = ? or f.answer_id in (select a.id from answer a where a.question_id = ?)
                        order by f.place
                        """).params(question, question).query(row -> {
            files.computeIfAbsent(row.getObject("post", UUID.class), post -> new ArrayList<>())
                    .add(row(row));
        });
        return files;
    }

    /**
     * A file to be handed out. One of a question of a company alone goes on record when it is read across the line.
     *
     * @throws MissingException when the reader sees none there, or a scanner has not found it clean
     */
    @Transactional
    public ServedFile file(UUID id) {
        var served = db
                .sql("""
                        select f.id, f.name, f.type, f.size, f.sha256, f.scan,
                               case when q.disclosure = 'COMPANY' then q.company_id end as company
                        from post_file f
                        left join answer a on a.tenant_id = f.tenant_id and a.id = f.answer_id
                        left join question q on q.tenant_id = f.tenant_id
                            and q.id = coalesce(f.question_id, a.question_id)
                        where f.id = ?
                        """)
                .param(id)
                .query((row, number) -> isOpen(ScanState.valueOf(row.getString("scan")))
                        ? Optional.of(served(row))
                        : Optional.<Served>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(MissingException::new);
        if (served.company() != null) {
            audit.readAcrossCompanyLine("post.file.read", served.company());
        }
        return served.file();
    }

    /** The small copy of a picture, as far as the picture can be had. */
    public byte[] thumbnail(UUID id) {
        return db
                .sql("select scan, thumbnail from post_file where id = ? and thumbnail is not null")
                .param(id)
                .query((row, number) -> isOpen(ScanState.valueOf(row.getString("scan")))
                        ? Optional.of(row.getBytes("thumbnail"))
                        : Optional.<byte[]>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(MissingException::new);
    }

    /** A piece of it by number, or nothing behind the last one. */
    public byte[] piece(UUID file, int place) {
        return db.sql("select bytes from post_file_chunk where file_id = ? and place = ?")
                .params(file, place)
                .query((row, index) -> row.getBytes(1))
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    /** What is written in a text file, whichever of the two ways of writing it is in. */
    public String text(EnclosureRow file) {
        var bytes = new byte[Math.toIntExact(file.size())];
        for (int place = 0; place * ServedFile.PIECE < bytes.length; place++) {
            var piece = piece(file.id(), place);
            System.arraycopy(piece, 0, bytes, place * ServedFile.PIECE, piece.length);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            return new String(bytes, Charset.forName("windows-31j"));
        }
    }

    private EnclosureRow row(ResultSet row) throws SQLException {
        var scan = ScanState.valueOf(row.getString("scan"));
        return new EnclosureRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getLong("size"),
                row.getInt("width"),
                row.getInt("height"),
                scan,
                isOpen(scan));
    }

    private static Served served(ResultSet row) throws SQLException {
        return new Served(
                new ServedFile(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        FileType.valueOf(row.getString("type")),
                        row.getLong("size"),
                        row.getString("sha256")),
                row.getObject("company", UUID.class));
    }

    private boolean isOpen(ScanState scan) {
        return scan == ScanState.CLEAN || scan == ScanState.UNSCANNED && !scanner.isConfigured();
    }
}
