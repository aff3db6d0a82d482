package jp.ishigaki.solvedcase;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.cohort.CohortReferences;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueOrigins;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.NamesItselfException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A company writes down how an issue was solved, shares it or keeps it; others say that it helped them. */
@Service
@Transactional
@AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
public class CaseService {

    private record Ground(
            UUID cohort,
            UUID company,
            IssueState state,
            @Nullable Integer part) {}

    private record Standing(UUID cohort, UUID company, UUID issue, Disclosure disclosure) {}

    private final CaseIndexing indexing;
    private final CohortReferences references;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;
    private final IssueOrigins origins;

    CaseService(
            CaseIndexing indexing,
            CohortReferences references,
            JdbcClient db,
            Clock clock,
            Acting acting,
            AuditTrail audit,
            IssueOrigins origins) {
        this.indexing = indexing;
        this.references = references;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
        this.origins = origins;
    }

    /**
     * Writes the case of a verified issue of the own company, which keeps it to itself until it shares it.
     *
     * @throws CaseRefusedException when the issue is not verified, or has its case already
     * @throws ReferenceRefusedException when there is no such section, or the cohort has no edition of the textbook
     */
    public UUID write(UUID issue, CaseText text) {
        var ground = db.sql("select cohort_id as cohort, company_id as company, state, part from issue where id = ?")
                .param(issue)
                .query(Ground.class)
                .optional()
                .orElseThrow(MissingException::new);
        if (!ground.company().equals(acting.actor().company())) {
            throw new AccessDeniedException("not of the own company");
        }
        if (ground.state() != IssueState.VERIFIED) {
            throw new CaseRefusedException();
        }
        var reference = references.of(text.section(), ground.cohort());
        var id = UUID.randomUUID();
        var now = Timestamp.from(clock.instant());
        try {
            db.sql("""
                            insert into solved_case (id, cohort_id, company_id, issue_id, title, before_text, done_text,
                                result_text, part, section, edition, disclosure, written_at, changed_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'COMPANY_ONLY', ?, ?)
                            """)
                    .params(id, ground.cohort(), ground.company(), issue)
                    .params(text.title(), text.before(), text.done(), text.result())
                    .param(ground.part())
                    .param(reference == null ? null : reference.section())
                    .param(reference == null ? null : reference.edition())
                    .params(now, now)
                    .update();
        } catch (DuplicateKeyException already) {
            throw new CaseRefusedException();
        }
        indexing.put(id);
        if (origins.mayGoOnRecord(issue)) {
            audit.record("solvedcase.written", id);
        }
        return id;
    }

    /**
     * Writes it otherwise.
     *
     * @throws NamesItselfException when it is shared without its origin and names its company or somebody of it
     */
    public void revise(UUID id, CaseText text, int seen) {
        var standing = own(id);
        if (standing.disclosure() == Disclosure.ANONYMISED) {
            origins.refuseNames(text.words());
        }
        var reference = references.of(text.section(), standing.cohort());
        written(
                id,
                db.sql("""
                                update solved_case set title = ?, before_text = ?, done_text = ?, result_text = ?,
                                    section = ?, edition = ?, changed_at = ?, changes = changes + 1
                                where id = ? and changes = ?
                                """)
                        .params(text.title(), text.before(), text.done(), text.result())
                        .param(reference == null ? null : reference.section())
                        .param(reference == null ? null : reference.edition())
                        .params(Timestamp.from(clock.instant()), id, seen)
                        .update());
        onRecord("solvedcase.revised", id, standing, standing.disclosure());
    }

    /**
     * Shares it with the cohort, by name or without its origin; or keeps it to the company again.
     *
     * @throws NamesItselfException when it is to be without its origin and names its company or somebody of it
     */
    public void share(UUID id, Disclosure to, int seen) {
        var standing = own(id);
        if (standing.disclosure() == to) {
            return;
        }
        if (to == Disclosure.ANONYMISED) {
            origins.refuseNames(words(id));
        }
        var now = Timestamp.from(clock.instant());
        written(
                id,
                db.sql("""
                                update solved_case set disclosure = ?, shared_at = cast(? as timestamptz), changed_at = ?,
                                    changes = changes + 1 where id = ? and changes = ?
                                """)
                        .param(to.name())
                        .param(to == Disclosure.COMPANY_ONLY ? null : now)
                        .params(now, id, seen)
                        .update());
        onRecord(to == Disclosure.COMPANY_ONLY ? "solvedcase.withdrawn" : "solvedcase.shared", id, standing, to);
    }

    /** Says for the own company that a case of another helped; saying it twice is saying it once. */
    public void thank(UUID id) {
        var cohort = db.sql("""
                        select cohort_id from shown_case where id = ? and disclosure <> 'COMPANY_ONLY'
                          and company_id is distinct from acting_company()
                        """).param(id).query(UUID.class).optional().orElseThrow(MissingException::new);
        db.sql("insert into case_thanks (cohort_id, case_id, thanked_at) values (?, ?, ?) on conflict do nothing")
                .params(cohort, id, Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes that back. */
    public void unthank(UUID id) {
        db.sql("delete from case_thanks where case_id = ? and company_id = acting_company()")
                .param(id)
                .update();
    }

    private Standing own(UUID id) {
        var standing = db.sql("""
                        select cohort_id as cohort, company_id as company, issue_id as issue, disclosure from solved_case
                        where id = ?
                        """).param(id).query(Standing.class).optional().orElseThrow(MissingException::new);
        if (!standing.company().equals(acting.actor().company())) {
            throw new AccessDeniedException("not of the own company");
        }
        return standing;
    }

    private List<String> words(UUID id) {
        return db.sql("select unnest(array[title, before_text, done_text, result_text]) from solved_case where id = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    /** Only what the office knows by name: all of it reads the trail, and the case itself under the same id. */
    private void onRecord(String action, UUID id, Standing before, Disclosure after) {
        if (before.disclosure() == Disclosure.COHORT
                || after == Disclosure.COHORT
                || origins.mayGoOnRecord(before.issue())) {
            audit.record(action, id);
        }
    }

    private void written(UUID id, int rows) {
        if (rows == 0) {
            throw new StaleCaseException();
        }
        indexing.put(id);
    }
}
