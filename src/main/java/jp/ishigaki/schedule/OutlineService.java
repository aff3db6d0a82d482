package jp.ishigaki.schedule;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.tenancy.AllowedFor;
import jp.ishigaki.tenancy.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans a whole schedule at once, for a cohort that has no session yet. */
@Service
@Transactional
@AllowedFor(Role.STAFF)
public class OutlineService {

    private final ScheduleService service;
    private final DraftQueries drafts;
    private final SessionDrafts sessions;
    private final BusinessCalendar calendar;
    private final Messages messages;

    OutlineService(
            ScheduleService service,
            DraftQueries drafts,
            SessionDrafts sessions,
            BusinessCalendar calendar,
            Messages messages) {
        this.service = service;
        this.drafts = drafts;
        this.sessions = sessions;
        this.calendar = calendar;
        this.messages = messages;
    }

    /**
     * The sessions it would make, on business days; empty when the first day is on a weekend, which no number of weeks
     * leads out of.
     */
    @Transactional(readOnly = true)
    public List<SessionPlan> preview(Outline outline) {
        var weekday = outline.first().getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) {
            return List.of();
        }
        var days = calendar.days();
        return outline.plans(
                days::isBusinessDay,
                number -> messages.getTranslation("schedule.Outline.workshop", Locale.JAPANESE, number));
    }

    /**
     * Drafts the sessions.
     *
     * @throws StalePlanException when the cohort has sessions already
     * @throws PlanRefusedException when what is planned is impossible
     */
    public void draft(UUID cohort, Outline outline) {
        sessions.lock(cohort);
        if (!drafts.planned(cohort).isEmpty()) {
            throw new StalePlanException();
        }
        preview(outline).forEach(plan -> service.plan(cohort, plan));
    }
}
