package jp.ishigaki.commitment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Commitments as they lie in the database, within the rights of the running transaction. */
@Component
class Commitments {

    /** What stands before a condition; places in it are named. */
    static final String ROWS = """
            select c.id, c.cohort_id as cohort, c.company_id as company, k.name as company_name, c.issue_id as issue,
                   i.title as issue_title,
                   i.disclosure = 'ANONYMISED' as of_anonymous, c.dispatch_id as dispatch, d.number as dispatch_number, c.title,
                   c.owner_id as owner, coalesce(p.name, '') as owner_name, c.due_on, c.expected, c.state, c.claimed_at,
                   c.planned_on, c.remark, coalesce(c.claimed_by = acting_person(), false) as own_claim, c.changed_at,
                   c.changes as version
            from commitment c
            join company k on k.tenant_id = c.tenant_id and k.id = c.company_id
            join issue i on i.tenant_id = c.tenant_id and i.id = c.issue_id
            left join dispatch d on d.tenant_id = c.tenant_id and d.id = c.dispatch_id
            left join person p on p.tenant_id = c.tenant_id and p.id = c.owner_id
            where\s""";

    private final JdbcClient db;

    Commitments(JdbcClient db) {
        this.db = db;
    }

    Optional<CommitmentRow> commitment(UUID id) {
        return db.sql(ROWS + "c.id = :id")
                .param("id", id)
                .query(CommitmentRow.class)
                .optional();
    }

    List<CommitmentRow> ofIssue(UUID issue) {
        return db.sql(ROWS + "c.issue_id = :issue order by c.due_on, c.id")
                .param("issue", issue)
                .query(CommitmentRow.class)
                .list();
    }

    List<CommitmentRow> ofDispatch(UUID dispatch) {
        return db.sql(ROWS + "c.dispatch_id = :dispatch order by c.due_on, c.id")
                .param("dispatch", dispatch)
                .query(CommitmentRow.class)
                .list();
    }

    /** Whether a person acts for the company in that cohort today. */
    boolean isOfCompany(UUID person, UUID cohort, UUID company) {
        return db.sql("""
                        select exists (select from membership m where m.person_id = ? and m.cohort_id = ?
                                       and m.company_id = ? and m.ended_at is null)
                        """).params(person, cohort, company).query(Boolean.class).single();
    }
}
