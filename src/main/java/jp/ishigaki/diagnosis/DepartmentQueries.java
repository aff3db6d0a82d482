package jp.ishigaki.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What departments said. */
@Service
@Transactional(readOnly = true)
@AllowedFor({Role.STAFF, Role.EXPERT, Role.PARTICIPANT, Role.EXECUTIVE})
public class DepartmentQueries {

    private final JdbcClient db;
    private final Questionnaires questionnaires;
    private final AuditTrail audit;

    DepartmentQueries(JdbcClient db, Questionnaires questionnaires, AuditTrail audit) {
        this.db = db;
        this.questionnaires = questionnaires;
        this.audit = audit;
    }

    private record Asked(UUID runId, String questionnaire) {}

    /** The copies of a run, by the names of the departments; a look across the company line goes on record. */
    @Transactional
    public DepartmentVoices voices(UUID run) {
        var company = db.sql("select company_id from diagnosis_run where id = ?")
                .param(run)
                .query(UUID.class)
                .optional()
                .orElseThrow(MissingException::new);
        audit.readAcrossCompanyLine("diagnosis.read", company);
        return of(run);
    }

    /** @throws MissingException when it is not a copy of an open run of the actor's company */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public OpenCopy open(UUID copy) {
        var asked = db.sql("""
                        select c.run_id, r.questionnaire from diagnosis_copy c
                        join diagnosis_run r on r.tenant_id = c.tenant_id and r.id = c.run_id
                        where c.id = ? and r.submitted_at is null
                        """).param(copy).query(Asked.class).optional().orElseThrow(MissingException::new);
        return of(asked.runId()).copies().stream()
                .filter(each -> each.id().equals(copy))
                .findFirst()
                .map(found -> new OpenCopy(asked.runId(), questionnaires.of(asked.questionnaire()), found))
                .orElseThrow(MissingException::new);
    }

    DepartmentVoices of(UUID run) {
        var copies = new LinkedHashMap<UUID, DepartmentCopy>();
        db.sql("""
                        select c.id, c.department, a.item, a.answer, a.note from diagnosis_copy c
                        left join diagnosis_copy_answer a on a.tenant_id = c.tenant_id and a.copy_id = c.id
                        where c.run_id = ? order by c.department, c.id
                        """).param(run).query(row -> {
            var department = row.getString("department");
            var copy = copies.computeIfAbsent(
                    row.getObject("id", UUID.class), id -> new DepartmentCopy(id, department, new TreeMap<>()));
            if (row.getString("answer") != null) {
                copy.answers()
                        .put(
                                row.getInt("item"),
                                new OpenDiagnosis.Given(
                                        Answer.valueOf(row.getString("answer")), row.getString("note")));
            }
        });
        return new DepartmentVoices(new ArrayList<>(copies.values()));
    }
}
