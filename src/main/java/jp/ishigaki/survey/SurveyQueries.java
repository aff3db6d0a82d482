package jp.ishigaki.survey;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which surveys there are and which were answered; never what was said. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class SurveyQueries {

    private final JdbcClient db;
    private final Clock clock;
    private final Acting acting;

    SurveyQueries(JdbcClient db, Clock clock, Acting acting) {
        this.db = db;
        this.clock = clock;
        this.acting = acting;
    }

    /** The own company's surveys in the order of the sessions; whether one was begun only its participant sees. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public List<OwnSurvey> own() {
        return db.sql("""
                        select s.id as session, s.number, s.held_on, s.workshop_to, s.workshop_title,
                               r.sent_at, coalesce(r.late, false) as late, d.session_id is not null as begun,
                               p.session_id is not null as reported
                        from session s
                        join session_survey a on a.tenant_id = s.tenant_id and a.session_id = s.id
                        left join survey_response r on r.tenant_id = s.tenant_id and r.session_id = s.id
                            and r.company_id = :company
                        left join survey_draft d on d.tenant_id = s.tenant_id and d.session_id = s.id
                            and d.company_id = :company
                        left join survey_report p on p.tenant_id = s.tenant_id and p.session_id = s.id
                        where not s.cancelled
                          and (r.session_id is not null
                               or session_concerns(s.id, s.cohort_id, s.track_id, s.held_on, :company))
                        order by s.number
                        """)
                .param("company", acting.actor().ownCompany())
                .query(OwnSurvey.class)
                .list();
    }

    /** What of it waits to be answered now, the earliest first. */
    @AllowedFor({Role.PARTICIPANT, Role.EXECUTIVE})
    public List<OwnSurvey> waiting() {
        var now = LocalDateTime.now(clock);
        return own().stream().filter(each -> each.state(now).isWaiting()).toList();
    }

    /** How a company stands with all surveys of a cohort; zero when it is not the actor's to read. */
    public SurveyCount count(UUID cohort, UUID company) {
        return db.sql("""
                        select count(*)::integer as asked, count(r.session_id)::integer as sent,
                               (count(*) filter (where r.late))::integer as late
                        from session s
                        join session_survey a on a.tenant_id = s.tenant_id and a.session_id = s.id
                        left join survey_response r on r.tenant_id = s.tenant_id and r.session_id = s.id
                            and r.company_id = :company
                        where s.cohort_id = :cohort and not s.cancelled and s.held_on + s.workshop_to <= :now
                          and (r.session_id is not null
                               or session_concerns(s.id, s.cohort_id, s.track_id, s.held_on, :company))
                        """)
                .param("company", company)
                .param("cohort", cohort)
                .param("now", LocalDateTime.now(clock))
                .query(SurveyCount.class)
                .single();
    }

    /** The sessions of a cohort with what they ask and how many answered. */
    @AllowedFor(Role.STAFF)
    public List<SurveyOverview> overview(UUID cohort) {
        return db.sql("""
                        select s.id as session, s.number, s.held_on, s.workshop_to, t.name as template,
                               v.id as version, v.number as version_number,
                               coalesce(e.companies, 0) as expected,
                               coalesce(r.sent, 0) as sent, coalesce(r.late, 0) as late,
                               coalesce(q.quotations, 0) as quotations, p.session_id is not null as reported
                        from session s
                        left join surveyed_companies(:cohort) e on e.session_id = s.id
                        left join session_survey a on a.tenant_id = s.tenant_id and a.session_id = s.id
                        left join survey_version v on v.tenant_id = a.tenant_id and v.id = a.version_id
                        left join survey_template t on t.tenant_id = v.tenant_id and t.id = v.template_id
                        left join (select session_id, count(*)::integer as sent,
                                          (count(*) filter (where late))::integer as late
                                   from survey_response where cohort_id = :cohort group by session_id) r
                            on r.session_id = s.id
                        left join (select session_id, count(*)::integer as quotations from survey_quotation
                                   where cohort_id = :cohort group by session_id) q on q.session_id = s.id
                        left join survey_report p on p.tenant_id = s.tenant_id and p.session_id = s.id
                        where s.cohort_id = :cohort and not s.cancelled order by s.number, s.held_on
                        """).param("cohort", cohort).query(SurveyOverview.class).list();
    }
}
