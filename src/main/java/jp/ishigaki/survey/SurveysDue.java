package jp.ishigaki.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.calendar.DueItems;
import jp.ishigaki.calendar.DueList;
import jp.ishigaki.calendar.DueSpan;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions whose day is over and whose survey some companies have not answered: the office asks them. */
@Component
@Order(65)
class SurveysDue implements DueItems {

    /** Business days after the session: the office's own measure. */
    static final int DAYS = 2;

    private record Unanswered(
            UUID id, UUID cohortId, int number, LocalDate heldOn, String workshopTitle, int missing, int total) {}

    private final JdbcClient db;

    SurveysDue(JdbcClient db) {
        this.db = db;
    }

    @Override
    public DueList due(DueSpan span) {
        var unanswered = db.sql("""
                        select s.id, s.cohort_id, s.number, s.held_on, s.workshop_title, m.missing,
                               count(*) over ()::integer as total
                        from session s
                        join session_survey a on a.tenant_id = s.tenant_id and a.session_id = s.id
                        join cohort c on c.tenant_id = s.tenant_id and c.id = s.cohort_id
                            and c.state not in ('FINISHED', 'ARCHIVED')
                        cross join lateral (
                            select count(distinct m.company_id)::integer as missing from membership m
                            where m.cohort_id = s.cohort_id and m.role = 'PARTICIPANT' and m.ended_at is null
                              and takes_part(m.cohort_id, m.company_id)
                              and session_concerns(s.id, s.cohort_id, s.track_id, s.held_on, m.company_id)
                              and not exists (select from survey_response r
                                              where r.session_id = s.id and r.company_id = m.company_id)) m
                        where not s.cancelled and s.held_on < :today and m.missing > 0
                          and (cast(:cohort as uuid) is null or s.cohort_id = :cohort)
                        order by s.held_on, s.id limit :most
                        """)
                .param("cohort", span.cohort())
                .param("today", span.today())
                .param("most", MOST)
                .query(Unanswered.class)
                .list();
        return DueList.of(
                unanswered.stream().map(each -> item(each, span)).toList(),
                unanswered.stream().mapToInt(Unanswered::total).findFirst().orElse(0));
    }

    private static DueItem item(Unanswered session, DueSpan span) {
        return DueItem.of(
                "survey.SurveysDue",
                session.id(),
                session.cohortId(),
                session.workshopTitle(),
                List.of(session.number(), session.heldOn(), session.missing()),
                span.days().plus(session.heldOn(), DAYS),
                session.heldOn(),
                SurveyPaths.results(session.id()));
    }
}
