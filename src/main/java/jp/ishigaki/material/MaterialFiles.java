package jp.ishigaki.material;

import java.util.UUID;
import jp.ishigaki.material.file.FileType;
import jp.ishigaki.material.file.ScanState;
import jp.ishigaki.material.file.ServedFile;
import jp.ishigaki.material.file.VirusScanner;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files on their way to a reader. Each piece is read anew as the reader, so an ended seat gets no further one. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class MaterialFiles {

    private record Row(UUID id, String name, FileType type, long size, String sha256, ScanState scan) {}

    private final FileStore files;
    private final VirusScanner scanner;
    private final JdbcClient db;

    MaterialFiles(FileStore files, VirusScanner scanner, JdbcClient db) {
        this.files = files;
        this.scanner = scanner;
        this.db = db;
    }

    /**
     * The file of a version.
     *
     * @throws MissingException when the reader sees none there, it was destroyed, or a scanner has not found it clean
     */
    public ServedFile file(UUID material, int number) {
        var row =
                db.sql("""
                        select f.id, f.name, f.type, f.size, f.sha256, f.scan from material_version v
                        join material_file f on f.tenant_id = v.tenant_id and f.id = v.file_id
                        where v.material_id = ? and v.number = ? and f.erased_at is null
                        """).params(material, number).query(Row.class).optional().orElseThrow(MissingException::new);
        if (row.scan() == ScanState.INFECTED || row.scan() != ScanState.CLEAN && scanner.isConfigured()) {
            throw new MissingException();
        }
        return new ServedFile(row.id(), row.name(), row.type(), row.size(), row.sha256());
    }

    /** A piece of it by number, each but the last {@link ServedFile#PIECE} bytes long. */
    public byte[] piece(UUID file, int place) {
        return files.piece(file, place);
    }
}
