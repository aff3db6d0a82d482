package jp.ishigaki.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is told of a survey to the cohort. Staff choose quotations and put them into words that name nobody; publishing
 * lays down grouped figures and quotations as they are then, and later answers change nothing of it.
 */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class SurveyReports {

    /** How many answers a group needs to be told. */
    public static final int GROUP = 5;

    private final SurveyResults results;
    private final ScheduleQueries schedule;
    private final Identifying identifying;
    private final JdbcClient db;
    private final Clock clock;
    private final AuditTrail audit;

    SurveyReports(
            SurveyResults results,
            ScheduleQueries schedule,
            Identifying identifying,
            JdbcClient db,
            Clock clock,
            AuditTrail audit) {
        this.results = results;
        this.schedule = schedule;
        this.identifying = identifying;
        this.db = db;
        this.clock = clock;
        this.audit = audit;
    }

    /** The report as it was last published. */
    @AllowedFor
    @Transactional(readOnly = true)
    public Optional<SurveyReport> report(UUID session) {
        var held = existing(session);
        return db.sql("select content, published_at from survey_report where session_id = ?")
                .param(session)
                .query((row, index) -> report(held, row))
                .optional();
    }

    private static SurveyReport report(SessionRow held, ResultSet row) throws SQLException {
        return new SurveyReport(
                held,
                FormText.report(row.getString("content")),
                row.getTimestamp("published_at").toInstant());
    }

    /** What was chosen so far, in the order of choosing. */
    @Transactional(readOnly = true)
    public List<SurveyQuotation> quotations(UUID session) {
        return db.sql("""
                        select id, question, original, words, version from survey_quotation
                        where session_id = ? order by chosen_at, id
                        """).param(session).query(SurveyQuotation.class).list();
    }

    /**
     * Chooses something that was really written; to be told, it is put into words with {@link #word}. What was chosen
     * already stays as it is.
     */
    public void choose(UUID session, String question, String original) {
        var held = existing(session);
        var written = results.outcome(session).questions().stream()
                .filter(result -> result.question().id().equals(question))
                .anyMatch(result -> result.texts().contains(original));
        if (!written) {
            throw new MissingException();
        }
        var id = UUID.randomUUID();
        db.sql("""
                        insert into survey_quotation (id, cohort_id, session_id, question, original, words, chosen_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(id, held.cohort(), session, question, original, shortened(original))
                .param(Timestamp.from(clock.instant()))
                .update();
        audit.record("survey.quotation-chosen", id);
    }

    private static String shortened(String original) {
        return original.length() <= SurveyQuotation.WORDS ? original : original.substring(0, SurveyQuotation.WORDS);
    }

    /**
     * Puts a quotation into words that name nobody; the original stays.
     *
     * @throws IdentifyingWordsException when a company or a person of the cohort can be read in them
     * @throws StaleFormException when somebody else worded it meanwhile
     */
    public void word(UUID quotation, String words, int seen) {
        identifying.find(cohortOf(quotation), words).ifPresent(found -> {
            throw new IdentifyingWordsException(found);
        });
        var changed = db.sql(
                        "update survey_quotation set words = ?, version = version + 1 where id = ? and version = ?")
                .params(words.strip(), quotation, seen)
                .update();
        if (changed == 0) {
            throw new StaleFormException();
        }
        audit.record("survey.quotation-worded", quotation);
    }

    public void drop(UUID quotation) {
        cohortOf(quotation);
        db.sql("delete from survey_quotation where id = ?").param(quotation).update();
        audit.record("survey.quotation-dropped", quotation);
    }

    /** What publishing would lay down now. */
    @Transactional(readOnly = true)
    public ReportContent preview(UUID session) {
        var outcome = results.outcome(session, GROUP);
        return new ReportContent(
                outcome.form().title(),
                outcome.expected(),
                outcome.sent(),
                outcome.questions().stream()
                        .filter(result -> !result.question().kind().isText())
                        .map(result -> result.grouped(GROUP))
                        .toList(),
                quotations(session).stream()
                        .map(one -> new ReportContent.Quoted(
                                outcome.form()
                                        .question(one.question())
                                        .map(SurveyQuestion::text)
                                        .orElse(Phrase.NONE),
                                one.words()))
                        .toList());
    }

    /**
     * Publishes the report; an earlier one is replaced.
     *
     * @throws SurveyOpenException when the session's day is not over, and answers may still be changed
     * @throws IdentifyingWordsException when a quotation still names somebody
     */
    public void publish(UUID session) {
        var held = existing(session);
        if (!SurveyWindow.of(held, clock.getZone()).isLate(clock.instant())) {
            throw new SurveyOpenException();
        }
        var content = preview(session);
        content.quotations()
                .forEach(quoted -> identifying
                        .find(held.cohort(), quoted.words())
                        .ifPresent(found -> {
                            throw new IdentifyingWordsException(found);
                        }));
        db.sql("""
                        insert into survey_report (cohort_id, session_id, content, published_at)
                        values (?, ?, cast(? as jsonb), ?)
                        on conflict (tenant_id, session_id)
                            do update set content = excluded.content, published_at = excluded.published_at
                        """)
                .params(held.cohort(), session, FormText.write(content), Timestamp.from(clock.instant()))
                .update();
        audit.record("survey.report-published", session);
    }

    /** Takes the report back; quotations stay for the next one. */
    public void withdraw(UUID session) {
        db.sql("delete from survey_report where session_id = ?").param(session).update();
        audit.record("survey.report-withdrawn", session);
    }

    private UUID cohortOf(UUID quotation) {
        return db.sql("select cohort_id from survey_quotation where id = ?")
                .param(quotation)
                .query(UUID.class)
                .optional()
                .orElseThrow(MissingException::new);
    }

    private SessionRow existing(UUID session) {
        return schedule.session(session).orElseThrow(MissingException::new);
    }
}
