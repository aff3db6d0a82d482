package jp.ishigaki.survey;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortState;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A participant answers the survey of a session. What is written is kept field by field and nobody else's to read until
 * it is sent. What was sent may be changed until the end of the session's day, and stays sent meanwhile; what was sent
 * late stays as it is.
 */
@Service
@Transactional
@AllowedFor(Role.PARTICIPANT)
public class SurveyAnswering {

    private record Sent(
            Instant sentAt, boolean late, @Nullable Instant changedAt, String answers) {}

    private final ScheduleQueries schedule;
    private final CohortQueries cohorts;
    private final SurveyVersions versions;
    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;
    private final AuditTrail audit;

    SurveyAnswering(
            ScheduleQueries schedule,
            CohortQueries cohorts,
            SurveyVersions versions,
            JdbcClient db,
            Clock clock,
            Acting acting,
            AuditTrail audit) {
        this.schedule = schedule;
        this.cohorts = cohorts;
        this.versions = versions;
        this.db = db;
        this.clock = clock;
        this.acting = acting;
        this.audit = audit;
    }

    /** The survey of a session with what the company has written; one that asks nothing, or another track, is missing. */
    @Transactional(readOnly = true)
    public AnswerSheet sheet(UUID session) {
        var held = existing(session);
        var asked = versions.attachedTo(session).orElseThrow(MissingException::new);
        var draft = draft(session);
        var sent = sent(session);
        if (!held.own() && sent.isEmpty()) {
            throw new MissingException();
        }
        return new AnswerSheet(
                held,
                asked.form(),
                SurveyWindow.of(held, clock.getZone()),
                known(
                        asked.form(),
                        draft.orElseGet(() -> sent.map(Sent::answers).orElse("{}"))),
                known(asked.form(), sent.map(Sent::answers).orElse("{}")),
                sent.map(Sent::sentAt).orElse(null),
                sent.map(Sent::late).orElse(false),
                sent.map(Sent::changedAt).orElse(null),
                draft.isPresent());
    }

    /**
     * Keeps one answer as it is being written; it may be unfinished.
     *
     * @throws SurveyClosedException when nothing can be written now
     */
    public void keep(UUID session, String question, SurveyAnswer answer) {
        var sheet = writable(session);
        if (sheet.form().question(question).isEmpty()) {
            throw new MissingException();
        }
        // Only this answer is written over: two devices at one survey lose nothing of each other.
        var before = new LinkedHashMap<>(sheet.answers());
        before.put(question, answer);
        db.sql("""
                        insert into survey_draft (session_id, company_id, answers, saved_at)
                        values (?, ?, cast(? as jsonb), ?)
                        on conflict (tenant_id, session_id, company_id) do update set
                            answers = jsonb_set(survey_draft.answers, array[?], cast(? as jsonb)), saved_at = ?
                        """)
                .params(session, acting.actor().ownCompany(), FormText.write(before), now())
                .params(question, FormText.write(answer), now())
                .update();
    }

    /**
     * Sends what is kept; what was sent before is replaced.
     *
     * @throws UnfinishedAnswersException when something is missing or does not fit
     * @throws SurveyClosedException when it is not open, or was sent and its day is over
     */
    public AnswerSheet send(UUID session) {
        waitForTheOther(session);
        send(writable(session));
        return sheet(session);
    }

    /** Sends answers that were written elsewhere, instead of what is kept. */
    public void send(UUID session, Map<String, SurveyAnswer> answers) {
        waitForTheOther(session);
        send(writable(session).with(answers));
    }

    /** Whoever presses twice, or on two devices, waits for the first. */
    private void waitForTheOther(UUID session) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("survey " + session + acting.actor().ownCompany())
                .query(rows -> {});
    }

    private void send(AnswerSheet sheet) {
        var objections = sheet.form().objections(sheet.answers());
        if (!objections.isEmpty()) {
            throw new UnfinishedAnswersException(objections);
        }
        if (sheet.sentAt() == null) {
            sendFirst(sheet);
        } else if (sheet.unsent()) {
            sendAnew(sheet);
        }
        db.sql("delete from survey_draft where session_id = ? and company_id = ?")
                .params(sheet.session().id(), acting.actor().ownCompany())
                .update();
    }

    private void sendFirst(AnswerSheet sheet) {
        var session = sheet.session();
        var late = sheet.window().isLate(clock.instant());
        db.sql("""
                        insert into survey_response (cohort_id, session_id, company_id, version_id, sent_at, late)
                        select cohort_id, session_id, ?, version_id, ?, ? from session_survey where session_id = ?
                        """)
                .params(acting.actor().ownCompany(), now(), late, session.id())
                .update();
        db.sql("insert into survey_answers (session_id, company_id, answers) values (?, ?, cast(? as jsonb))")
                .params(session.id(), acting.actor().ownCompany(), given(sheet))
                .update();
        audit.record("survey.sent", session.id() + (late ? " LATE" : ""));
    }

    private void sendAnew(AnswerSheet sheet) {
        var session = sheet.session().id();
        db.sql("update survey_response set changed_at = ? where session_id = ? and company_id = ?")
                .params(now(), session, acting.actor().ownCompany())
                .update();
        db.sql("update survey_answers set answers = cast(? as jsonb) where session_id = ? and company_id = ?")
                .params(given(sheet), session, acting.actor().ownCompany())
                .update();
        audit.record("survey.sent-anew", session);
    }

    /** Throws away what was written since it was sent: what was sent counts. */
    public AnswerSheet leaveAsSent(UUID session) {
        if (sent(session).isPresent()) {
            db.sql("delete from survey_draft where session_id = ? and company_id = ?")
                    .params(session, acting.actor().ownCompany())
                    .update();
        }
        return sheet(session);
    }

    private AnswerSheet writable(UUID session) {
        var sheet = sheet(session);
        var archived = cohorts.cohort(sheet.session().cohort())
                .filter(cohort -> cohort.state() == CohortState.ARCHIVED)
                .isPresent();
        if (archived || sheet.session().cancelled() || !sheet.mayWrite(clock.instant())) {
            throw new SurveyClosedException();
        }
        return sheet;
    }

    private SessionRow existing(UUID session) {
        return schedule.session(session).orElseThrow(MissingException::new);
    }

    private Optional<String> draft(UUID session) {
        return db.sql("select answers from survey_draft where session_id = ? and company_id = ?")
                .params(session, acting.actor().ownCompany())
                .query(String.class)
                .optional();
    }

    private Optional<Sent> sent(UUID session) {
        return db.sql("""
                        select r.sent_at, r.late, r.changed_at, a.answers from survey_response r
                        join survey_answers a using (tenant_id, session_id, company_id)
                        where r.session_id = ? and r.company_id = ?
                        """)
                .params(session, acting.actor().ownCompany())
                .query(Sent.class)
                .optional();
    }

    /** Only what the form asks; a draft may have been begun for another version. */
    private static Map<String, SurveyAnswer> known(SurveyForm form, String written) {
        var answers = FormText.answers(written);
        answers.keySet().removeIf(question -> form.question(question).isEmpty());
        return answers;
    }

    /** What was really answered, without fields that were emptied again. */
    private static String given(AnswerSheet sheet) {
        var given = new LinkedHashMap<>(sheet.answers());
        given.values().removeIf(SurveyAnswer::isEmpty);
        return FormText.write(given);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
