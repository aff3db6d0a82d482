package jp.ishigaki.schedule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.cohort.CohortEditions;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.curriculum.TextbookReference;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a session stands in the textbook, as whoever prepares it has noted: one reference for each section. */
@Service
@Transactional
@AllowedFor
public class SessionReferences {

    private static final String REFERENCES = """
            select r.session_id, r.edition, r.section, s.title, s.title_en, r.pages,
                   coalesce((select string_agg(k.pages, ', ' order by k.place) from (
                       select t.pages, min(t.place) as place from textbook_reference t
                       where t.tenant_id = r.tenant_id and t.edition = r.edition
                         and t.section = r.section group by t.pages) k), '') as whole
            from session_reference r
            join section s on s.tenant_id = r.tenant_id and s.number = r.section
            """;

    private static final String BY_PLACE = " order by string_to_array(r.section, '-')::integer[]";
    private static final RowMapper<SessionReferenceRow> ROW = DataClassRowMapper.newInstance(SessionReferenceRow.class);

    private final JdbcClient db;
    private final CurriculumQueries curriculum;
    private final CohortEditions editions;
    private final AuditTrail audit;

    SessionReferences(JdbcClient db, CurriculumQueries curriculum, CohortEditions editions, AuditTrail audit) {
        this.db = db;
        this.curriculum = curriculum;
        this.editions = editions;
        this.audit = audit;
    }

    /** In the order of the book. */
    @Transactional(readOnly = true)
    public List<SessionReferenceRow> of(UUID session) {
        return db.sql(REFERENCES + "where r.session_id = ?" + BY_PLACE)
                .param(session)
                .query(SessionReferenceRow.class)
                .list();
    }

    /** Those of all sessions of a cohort, by session, each in the order of the book. */
    @Transactional(readOnly = true)
    public Map<UUID, List<SessionReferenceRow>> ofCohort(UUID cohort) {
        return db
                .sql(REFERENCES + "where r.cohort_id = ?" + BY_PLACE)
                .param(cohort)
                .query((row, index) -> Map.entry(
                        row.getObject("session_id", UUID.class), Objects.requireNonNull(ROW.mapRow(row, index))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The edition in which the session's cohort reads; null while there is none. */
    @Transactional(readOnly = true)
    public @Nullable String editionFor(UUID session) {
        return editions.of(cohortOf(session)).orElse(null);
    }

    /**
     * Notes a section, or other pages of one noted before.
     *
     * @param pages as typed; empty for the whole section
     * @throws ReferenceRefusedException without an edition, or when edition, section or pages are none
     */
    @AllowedFor({Role.STAFF, Role.LECTURER})
    public TextbookReference cite(UUID session, @Nullable String edition, String section, String pages) {
        var reference = curriculum.reference(edition, section, pages);
        db.sql("""
                        insert into session_reference (cohort_id, session_id, section, edition, pages)
                        values (?, ?, ?, ?, ?)
                        on conflict (tenant_id, session_id, section) do update
                            set edition = excluded.edition, pages = excluded.pages
                        """)
                .param(cohortOf(session))
                .param(session)
                .param(reference.section())
                .param(reference.edition())
                .param(reference.pagesOrNull())
                .update();
        audit.record("session.reference.noted", session);
        return reference;
    }

    @AllowedFor({Role.STAFF, Role.LECTURER})
    public void strike(UUID session, String section) {
        db.sql("delete from session_reference where session_id = ? and section = ?")
                .params(session, section)
                .update();
        audit.record("session.reference.struck", session);
    }

    private UUID cohortOf(UUID session) {
        return db.sql("select cohort_id from session where id = ?")
                .param(session)
                .query(UUID.class)
                .optional()
                .orElseThrow(MissingException::new);
    }
}
