package jp.ishigaki.diagnosis;

import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A company answers the self-diagnosis: one open run at a time, saved with every answer, fixed once submitted. */
@Service
@Transactional
@AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
public class DiagnosisService {

    private final DiagnosisRuns runs;
    private final DiagnosisQueries queries;
    private final DepartmentQueries departments;
    private final Questionnaires questionnaires;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    DiagnosisService(
            DiagnosisRuns runs,
            DiagnosisQueries queries,
            DepartmentQueries departments,
            Questionnaires questionnaires,
            JdbcClient db,
            Clock clock,
            Acting acting,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.queries = queries;
        this.departments = departments;
        this.questionnaires = questionnaires;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
        this.events = events;
    }

    /** Begins a run, or goes on with the company's open one. */
    public UUID startOrResume() {
        var actor = acting.actor();
        return runs.findByCompanyIdAndSubmittedAtIsNull(actor.ownCompany())
                .map(DiagnosisRun::id)
                .orElseGet(() -> {
                    var cohort = actor.cohort();
                    if (cohort == null) {
                        throw new MissingException();
                    }
                    return runs.saveAndFlush(new DiagnosisRun(
                                    actor.ownCompany(), cohort, asked(cohort), actor.person(), clock.instant()))
                            .id();
                });
    }

    /**
     * Keeps one answer; a later one to the same item replaces it.
     *
     * @param item 1 to 25
     * @param note at most 500 characters
     */
    public void answer(UUID run, int item, Answer answer, String note) {
        var begun = open(run);
        keep(begun, questionnaires.of(begun.questionnaire()).item(item).number(), answer, note);
    }

    private void keep(DiagnosisRun run, int item, Answer answer, String note) {
        db.sql("""
                        insert into diagnosis_answer (company_id, run_id, item, answer, note) values (?, ?, ?, ?, ?)
                        on conflict (tenant_id, run_id, item) do update set answer = excluded.answer, note = excluded.note
                        """)
                .param(run.companyId())
                .param(run.id())
                .param(item)
                .param(answer.name())
                .param(note.strip())
                .update();
    }

    /**
     * Fixes the run. Every item must have an answer, given for the company or by all its departments alike.
     *
     * @throws IllegalStateException when an item has none
     */
    public DiagnosisResult submit(UUID runId) {
        var run = open(runId);
        var questionnaire = questionnaires.of(run.questionnaire());
        var given = queries.answers(runId).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey(), entry -> entry.getValue().answer()));
        var answers = departments.of(runId).counting(questionnaire, given);
        var waiting = questionnaire.open(answers);
        if (!waiting.isEmpty()) {
            throw new IllegalStateException("Items without an answer: " + waiting);
        }
        answers.forEach((item, answer) -> {
            if (!given.containsKey(item)) {
                keep(run, item, answer, "");
            }
        });
        run.submit(questionnaire.total(answers), acting.actor().person(), clock.instant());
        runs.saveAndFlush(run);
        audit.record("diagnosis.submitted", runId);
        events.publishEvent(new DiagnosisSubmitted(acting.actor().tenant(), run.companyId(), runId));
        return queries.result(runId);
    }

    private String asked(UUID cohort) {
        return db.sql("select questionnaire from cohort where id = ?")
                .param(cohort)
                .query(String.class)
                .optional()
                .orElseThrow(MissingException::new);
    }

    private DiagnosisRun open(UUID run) {
        return runs.findById(run)
                .filter(DiagnosisRun::isOpen)
                .filter(each -> each.companyId().equals(acting.actor().company()))
                .orElseThrow(MissingException::new);
    }
}
