package jp.ishigaki.diagnosis;

import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Departments answer an open run for themselves, each its own copy. */
@Service
@Transactional
@AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
public class DepartmentService {

    private final JdbcClient db;
    private final Questionnaires questionnaires;
    private final Acting acting;
    private final AuditTrail audit;

    DepartmentService(JdbcClient db, Questionnaires questionnaires, Acting acting, AuditTrail audit) {
        this.db = db;
        this.questionnaires = questionnaires;
        this.acting = acting;
        this.audit = audit;
    }

    /**
     * Gives a department its copy of the open run.
     *
     * @param department 1 to 60 characters
     * @throws DepartmentTakenException when it has one
     */
    public UUID add(UUID run, String department) {
        keepOpen(run);
        var id = UUID.randomUUID();
        try {
            db.sql("insert into diagnosis_copy (company_id, run_id, id, department) values (?, ?, ?, ?)")
                    .params(acting.actor().ownCompany(), run, id, department.strip())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new DepartmentTakenException(taken);
        }
        audit.record("diagnosis.department_added", id);
        return id;
    }

    /** Takes a department's copy away with all it holds. */
    public void remove(UUID copy) {
        keepOpen(run(copy));
        db.sql("delete from diagnosis_copy where id = ?").param(copy).update();
        audit.record("diagnosis.department_removed", copy);
    }

    /**
     * Keeps one answer of a department; a later one to the same item replaces it.
     *
     * @param note at most 500 characters
     */
    public void answer(UUID copy, int item, Answer answer, String note) {
        var run = run(copy);
        var questionnaire = questionnaires.of(keepOpen(run));
        db.sql("""
                        insert into diagnosis_copy_answer (company_id, run_id, copy_id, item, answer, note)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, copy_id, item) do update set answer = excluded.answer, note = excluded.note
                        """)
                .params(acting.actor().ownCompany(), run, copy)
                .params(questionnaire.item(item).number(), answer.name(), note.strip())
                .update();
    }

    private UUID run(UUID copy) {
        return db.sql("select run_id from diagnosis_copy where id = ?")
                .param(copy)
                .query(UUID.class)
                .optional()
                .orElseThrow(MissingException::new);
    }

    /** Nobody submits the run before this is done; tells which version it asks. */
    private String keepOpen(UUID run) {
        return db.sql("""
                        select questionnaire from diagnosis_run
                        where id = ? and company_id = ? and submitted_at is null for share
                        """)
                .params(run, acting.actor().ownCompany())
                .query(String.class)
                .optional()
                .orElseThrow(MissingException::new);
    }
}
