package jp.ishigaki.attachment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.material.file.FileType;
import jp.ishigaki.material.file.ScanState;
import jp.ishigaki.material.file.ServedFile;
import jp.ishigaki.material.file.VirusScanner;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files beside issues, as far as the actor may read them. Each piece is read anew, so an ended seat gets no further one. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class AttachmentQueries {

    private record Line(
            UUID id,
            UUID companyId,
            UUID addedBy,
            Purpose purpose,
            String name,
            FileType type,
            long size,
            String sha256,
            ScanState scan,
            String person,
            Instant addedAt,
            boolean isPrivate,
            boolean ofAnonymous) {}

    private static final String LINES = """
            select a.id, a.company_id, a.added_by, a.purpose, a.name, a.type, a.size, a.sha256, a.scan,
                   coalesce(p.name, '') as person, a.added_at,
                   a.purpose = 'EVIDENCE' or i.disclosure <> 'COHORT' as is_private,
                   i.disclosure = 'ANONYMISED' as of_anonymous
            from attachment a
            join issue i on i.tenant_id = a.tenant_id and i.id = a.issue_id
            left join person p on p.tenant_id = a.tenant_id and p.id = a.added_by
            where a.erased_at is null and\s""";

    private final JdbcClient db;
    private final Acting acting;
    private final AuditTrail audit;
    private final VirusScanner scanner;

    AttachmentQueries(JdbcClient db, Acting acting, AuditTrail audit, VirusScanner scanner) {
        this.db = db;
        this.acting = acting;
        this.audit = audit;
        this.scanner = scanner;
    }

    /** Those of an issue, oldest first; none of one that the reader sees without its origin. */
    public List<AttachmentRow> ofIssue(UUID issue) {
        return db
                .sql(LINES + "a.issue_id = ? order by a.added_at, a.id limit ?")
                .params(issue, AttachmentService.MOST)
                .query(Line.class)
                .list()
                .stream()
                .map(this::row)
                .toList();
    }

    /** Whether the actor may lay a file beside an issue. */
    public boolean mayAdd(UUID issue) {
        return db.sql("""
                        select exists (select from issue where id = ? and company_id = any (readable_companies())
                                       and cohort_id = acting_cohort())
                        """).param(issue).query(Boolean.class).single();
    }

    /**
     * A file to be handed out. A look across the company line at a private one goes on record.
     *
     * @throws MissingException when the reader sees none there, it was destroyed, or a scanner has not found it clean
     */
    @Transactional
    public ServedFile file(UUID attachment) {
        var line = db.sql(LINES + "a.id = ?")
                .param(attachment)
                .query(Line.class)
                .optional()
                .filter(this::isOpen)
                .orElseThrow(MissingException::new);
        if (line.ofAnonymous()) {
            // The staff's look alone, without the company: not all who read the trail know it.
            if (acting.actor().is(Role.STAFF)) {
                audit.record("attachment.read", line.id());
            }
        } else if (line.isPrivate()) {
            audit.readAcrossCompanyLine("attachment.read", line.companyId());
        }
        return new ServedFile(line.id(), line.name(), line.type(), line.size(), line.sha256());
    }

    /** A piece of it by number, or nothing behind the last one. */
    public byte[] piece(UUID attachment, int place) {
        return db.sql("select bytes from attachment_chunk where attachment_id = ? and place = ?")
                .params(attachment, place)
                .query((row, index) -> row.getBytes(1))
                .optional()
                .orElseGet(() -> new byte[0]);
    }

    private AttachmentRow row(Line line) {
        var actor = acting.actor();
        var isOurs = line.companyId().equals(actor.company()) || line.addedBy().equals(actor.someone());
        return new AttachmentRow(
                line.id(),
                line.purpose(),
                line.name(),
                line.type(),
                line.size(),
                line.scan(),
                line.person(),
                line.addedAt(),
                isOpen(line),
                isOurs);
    }

    private boolean isOpen(Line line) {
        return line.scan() == ScanState.CLEAN || line.scan() == ScanState.UNSCANNED && !scanner.isConfigured();
    }
}
