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
                        select s.id, s.cohort_id, s.number, s.held_on, s.workshop_title, u.missing,
                               count(*) over ()::integer as total
                        from unanswered_surveys(cast(:cohort as uuid), cast(:today as date)) u
                        join session s on s.id = u.session_id
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
