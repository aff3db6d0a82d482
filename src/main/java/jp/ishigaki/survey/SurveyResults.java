package jp.ishigaki.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.audit.AuditTrail;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was answered after a session: in groups for whoever teaches it, with names for the staff alone. */
@Service
@Transactional
@AllowedFor({Role.STAFF, Role.LECTURER, Role.EXPERT})
public class SurveyResults {

    private record Counts(int expected, int sent, int late) {}

    private final ScheduleQueries schedule;
    private final SurveyVersions versions;
    private final JdbcClient db;
    private final Acting acting;
    private final AuditTrail audit;

    SurveyResults(ScheduleQueries schedule, SurveyVersions versions, JdbcClient db, Acting acting, AuditTrail audit) {
        this.schedule = schedule;
        this.versions = versions;
        this.db = db;
        this.acting = acting;
        this.audit = audit;
    }

    /** Whether the actor may see what was answered after a session that asks something. */
    @AllowedFor
    @Transactional(readOnly = true)
    public boolean mayRead(UUID session) {
        return acting.actor().is(Role.STAFF, Role.LECTURER, Role.EXPERT)
                && db.sql("""
                                select survey_group(?) is not null
                                    and exists (select from session_survey where session_id = ?)
                                """).params(session, session).query(Boolean.class).single();
    }

    /** The answers in groups; a session that the actor does not teach is missing. */
    @Transactional(readOnly = true)
    public SurveyOutcome outcome(UUID session) {
        return outcome(session, 1);
    }

    /** As those are told it who read groups of so many answers, also when the actor may read more. */
    SurveyOutcome outcome(UUID session, int atLeast) {
        var held = schedule.session(session).orElseThrow(MissingException::new);
        var form =
                versions.attachedTo(session).orElseThrow(MissingException::new).form();
        var counts = db.sql("select expected, sent, late from survey_counts(?)")
                .param(session)
                .query(Counts.class)
                .optional()
                .orElseThrow(MissingException::new);
        return new SurveyOutcome(
                held, form, counts.expected(), counts.sent(), counts.late(), tally(session, form, atLeast));
    }

    private List<QuestionResult> tally(UUID session, SurveyForm form, int atLeast) {
        var tally = new Tally(db.sql("select kind, question, place, value, answers from survey_tally(?, ?)")
                .params(session, atLeast)
                .query(Tally.Line.class)
                .list());
        return form.questions().stream().map(tally::of).toList();
    }

    /** The answers company by company, in the order of their names. Every look is on record. */
    @AllowedFor(Role.STAFF)
    public List<NamedAnswers> named(UUID session) {
        var all = db.sql("""
                        select r.company_id, c.name, r.sent_at, r.late, a.answers
                        from survey_response r
                        join survey_answers a using (tenant_id, session_id, company_id)
                        join company c on c.tenant_id = r.tenant_id and c.id = r.company_id
                        where r.session_id = ? order by c.name_kana, c.name, c.id
                        """).param(session).query(SurveyResults::named).list();
        audit.readAcrossCompanyLine(
                "survey.read", all.stream().map(NamedAnswers::company).toList());
        return all;
    }

    private static NamedAnswers named(ResultSet row, int index) throws SQLException {
        return new NamedAnswers(
                row.getObject("company_id", UUID.class),
                row.getString("name"),
                row.getTimestamp("sent_at").toInstant(),
                row.getBoolean("late"),
                FormText.answers(row.getString("answers")));
    }

    /** Which companies have not answered, in the order of their names. */
    @AllowedFor(Role.STAFF)
    @Transactional(readOnly = true)
    public List<UnansweredRow> unanswered(UUID session) {
        return db.sql("""
                        select c.id as company, c.name as company_name, p.name as person_name
                        from session s
                        join membership m on m.tenant_id = s.tenant_id and m.cohort_id = s.cohort_id
                            and m.role = 'PARTICIPANT' and m.ended_at is null
                        join company c on c.tenant_id = m.tenant_id and c.id = m.company_id
                        join person p on p.tenant_id = m.tenant_id and p.id = m.person_id
                        where s.id = ? and takes_part(s.cohort_id, m.company_id)
                          and session_concerns(s.id, s.cohort_id, s.track_id, s.held_on, m.company_id)
                          and not exists (select from survey_response r
                                          where r.session_id = s.id and r.company_id = m.company_id)
                        order by c.name_kana, c.name, c.id
                        """).param(session).query(UnansweredRow.class).list();
    }
}
