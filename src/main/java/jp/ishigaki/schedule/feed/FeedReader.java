package jp.ishigaki.schedule.feed;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a feed shows, as the member it belongs to and with no more rights. */
@Service
@Transactional(readOnly = true)
@AllowedFor
public class FeedReader {

    private static final Locale LANGUAGE = Locale.JAPANESE;

    private final ScheduleQueries schedule;
    private final CohortQueries cohorts;
    private final Acting acting;
    private final Messages messages;
    private final SessionCalendar calendar;
    private final List<FeedEvents> more;

    FeedReader(
            ScheduleQueries schedule,
            CohortQueries cohorts,
            Acting acting,
            Messages messages,
            SessionCalendar calendar,
            List<FeedEvents> more) {
        this.schedule = schedule;
        this.cohorts = cohorts;
        this.acting = acting;
        this.messages = messages;
        this.calendar = calendar;
        this.more = more;
    }

    /** @param cohort whose whole schedule is shown; null for the member's own sessions */
    public String calendar(@Nullable UUID cohort) {
        if (cohort == null) {
            var events = more.stream().flatMap(each -> each.own().stream()).toList();
            return calendar.write(messages.getTranslation("schedule.feed.own", LANGUAGE), ownSessions(), events);
        }
        var shown = cohorts.cohort(cohort).orElseThrow(MissingException::new);
        return calendar.write(shown.name(), schedule.sessions(cohort), List.of());
    }

    /** Their own of the cohort for those who take part, those they teach for lecturers and experts, every cohort's for staff. */
    private List<SessionRow> ownSessions() {
        var actor = acting.actor();
        var all = schedule.own();
        return actor.is(Role.LECTURER, Role.EXPERT)
                ? all.stream()
                        .filter(session -> session.plan().everyLecturer().contains(actor.membership()))
                        .toList()
                : all;
    }
}
