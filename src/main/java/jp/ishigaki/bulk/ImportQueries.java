package jp.ishigaki.bulk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports and their rows as screens show them. */
@Service
@Transactional(readOnly = true)
@AllowedFor(Role.STAFF)
public class ImportQueries {

    private static final String RUNS = """
            select r.id, r.kind, r.cohort_id, c.name as cohort, r.file_name, r.state,
                   array_to_string(r.ignored, '、') as ignored, r.rows_new, r.rows_changed, r.rows_unchanged,
                   r.rows_wrong, r.rows_done, r.received_at, p.name as received_by, r.invites, r.alive_at, r.trouble,
                   r.done_at, r.invited_at, r.undone_at
            from import_run r
            join person p on p.tenant_id = r.tenant_id and p.id = r.received_by
            left join cohort c on c.tenant_id = r.tenant_id and c.id = r.cohort_id
            """;

    private final JdbcClient db;
    private final ImportRows rows;

    ImportQueries(JdbcClient db, ImportRows rows) {
        this.db = db;
        this.rows = rows;
    }

    public Optional<ImportDetails> run(UUID id) {
        return db.sql(RUNS + "where r.id = ?")
                .param(id)
                .query(ImportDetails.class)
                .optional();
    }

    /** The latest, newest first. */
    public List<ImportDetails> latest(int size) {
        return db.sql(RUNS + "where r.state <> 'DISCARDED' order by r.received_at desc, r.id desc limit ?")
                .param(size)
                .query(ImportDetails.class)
                .list();
    }

    /**
     * The rows of an import as they stand in the file.
     *
     * @param outcome only these, or null for all
     * @param after the line after which the page begins; 0 for the first
     */
    public Slice<PreviewRow, Integer> rows(UUID run, @Nullable Outcome outcome, int after, int size) {
        return Slice.of(rows.page(run, outcome, after, size + 1), size, PreviewRow::line);
    }
}
