package jp.ishigaki.reach.api;

import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.enrolment.EnrolmentQueries;
import jp.ishigaki.maturity.MaturityQueries;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads by the same services as the application's pages, so with the same rights, pseudonyms and traces. Nothing is open
 * before the company is enrolled, as in the application.
 */
@Service
@Transactional
@AllowedFor
public class ApiReading {

    private final CommunityQueries questions;
    private final ScheduleQueries schedule;
    private final MaturityQueries maturity;
    private final EnrolmentQueries enrolments;
    private final Showing showing;

    ApiReading(
            CommunityQueries questions,
            ScheduleQueries schedule,
            MaturityQueries maturity,
            EnrolmentQueries enrolments,
            Showing showing) {
        this.questions = questions;
        this.schedule = schedule;
        this.maturity = maturity;
        this.enrolments = enrolments;
        this.showing = showing;
    }

    Shown.Questions questions(Wanted wanted) {
        requireAdmission();
        var page = questions.questions(wanted.tab(), wanted.part(), wanted.after(), wanted.size());
        var next = page.next();
        return new Shown.Questions(
                page.items().stream().map(showing::question).toList(), next == null ? null : Wanted.cursor(next));
    }

    Shown.QuestionWithAnswers question(UUID id) {
        requireAdmission();
        return showing.thread(questions.question(id));
    }

    /** As last released, in the order of their days; those of the own company's tracks. */
    Shown.Sessions sessions(Locale reader) {
        requireAdmission();
        return new Shown.Sessions(schedule.own().stream()
                .map(session -> showing.session(session, reader))
                .toList());
    }

    /** Of the company that the seat acts for. */
    Shown.Level level(Locale reader) {
        requireAdmission();
        return showing.level(maturity.own(), reader);
    }

    private void requireAdmission() {
        if (!enrolments.isAdmitted()) {
            throw new RefusedException(HttpStatus.FORBIDDEN, "enrolment");
        }
    }
}
