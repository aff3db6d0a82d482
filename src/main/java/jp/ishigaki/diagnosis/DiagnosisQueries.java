package jp.ishigaki.diagnosis;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Self-diagnoses as far as the actor may read them. */
@Service
@Transactional(readOnly = true)
@AllowedFor({Role.STAFF, Role.EXPERT, Role.PARTICIPANT, Role.EXECUTIVE})
public class DiagnosisQueries {

    private static final int MOST = 100;

    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;
    private final Questionnaires questionnaires;
    private final DepartmentQueries departments;

    DiagnosisQueries(
            JdbcClient db,
            Clock clock,
            Acting acting,
            AuditTrail audit,
            Questionnaires questionnaires,
            DepartmentQueries departments) {
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
        this.questionnaires = questionnaires;
        this.departments = departments;
    }

    record Submitted(UUID companyId, Instant submittedAt, String questionnaire) {}

    record Open(UUID id, String questionnaire) {}

    record Row(int item, Answer answer, String note) {}

    /** The run the actor's company is filling in, if there is one. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public Optional<OpenDiagnosis> open() {
        return db.sql("select id, questionnaire from diagnosis_run where company_id = ? and submitted_at is null")
                .param(acting.actor().ownCompany())
                .query(Open.class)
                .optional()
                .map(run -> new OpenDiagnosis(run.id(), questionnaires.of(run.questionnaire()), answers(run.id())));
    }

    /** Of how many items of that run the answer is settled, by the person in charge or by all departments. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public Optional<Integer> settled() {
        return open().map(run -> departments
                .of(run.run())
                .counting(run.questionnaire(), alone(run.answers()))
                .size());
    }

    /** A submitted run; a look across the company line goes on record. */
    @Transactional
    public DiagnosisResult result(UUID run) {
        var submitted = submitted(run);
        audit.readAcrossCompanyLine("diagnosis.read", submitted.companyId());
        var day = submitted.submittedAt().atZone(clock.getZone()).toLocalDate();
        return DiagnosisResult.of(
                submitted.companyId(), run, day, alone(answers(run)), questionnaires.of(submitted.questionnaire()));
    }

    /** The notes beside the answers of a submitted run; a look across the company line goes on record. */
    @Transactional
    public Map<Integer, String> notes(UUID run) {
        audit.readAcrossCompanyLine("diagnosis.read", submitted(run).companyId());
        var notes = new TreeMap<Integer, String>();
        answers(run).forEach((item, given) -> notes.put(item, given.note()));
        return notes;
    }

    /** Newest first. */
    public List<DiagnosisSummary> runs(UUID company) {
        return db.sql("""
                        select id as run, submitted_at, total from diagnosis_run
                        where company_id = ? and submitted_at is not null order by submitted_at desc limit ?
                        """)
                .param(company)
                .param(MOST)
                .query(DiagnosisSummary.class)
                .list();
    }

    private static Map<Integer, Answer> alone(Map<Integer, OpenDiagnosis.Given> noted) {
        var answers = new TreeMap<Integer, Answer>();
        noted.forEach((item, given) -> answers.put(item, given.answer()));
        return answers;
    }

    private Submitted submitted(UUID run) {
        return db.sql(
                        "select company_id, submitted_at, questionnaire from diagnosis_run where id = ? and submitted_at is not null")
                .param(run)
                .query(Submitted.class)
                .optional()
                .orElseThrow(MissingException::new);
    }

    Map<Integer, OpenDiagnosis.Given> answers(UUID run) {
        var answers = new TreeMap<Integer, OpenDiagnosis.Given>();
        db.sql("select item, answer, note from diagnosis_answer where run_id = ?")
                .param(run)
                .query(Row.class)
                .list()
                .forEach(row -> answers.put(row.item(), new OpenDiagnosis.Given(row.answer(), row.note())));
        return answers;
    }
}
