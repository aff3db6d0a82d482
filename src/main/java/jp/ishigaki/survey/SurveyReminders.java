package jp.ishigaki.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.calendar.Reminder;
import jp.ishigaki.calendar.Reminders;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminds participants who came and have not answered, on the evening of the session unless the office says otherwise. */
@Component
@Order(15)
class SurveyReminders implements Reminders {

    /** People are home by then, and have some hours left. */
    private static final int EVENING = 20;

    private record Unanswered(
            UUID sessionId, int number, LocalDate heldOn, UUID personId, String personName, String email) {}

    private final JdbcClient db;

    SurveyReminders(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "survey.SurveyReminders";
    }

    @Override
    public int usualDays() {
        return 0;
    }

    @Override
    public int usualHour() {
        return EVENING;
    }

    @Override
    public List<Reminder> open(DueSpan span) {
        return db
                .sql("select session_id, number, held_on, person_id, person_name, email from survey_unanswered(?)")
                .param(span.clock())
                .query(Unanswered.class)
                .list()
                .stream()
                .map(each -> new Reminder(
                        each.sessionId().toString(),
                        each.personId(),
                        each.personName(),
                        each.email(),
                        each.heldOn(),
                        List.of(each.number()),
                        SurveyPaths.answer(each.sessionId())))
                .toList();
    }
}
