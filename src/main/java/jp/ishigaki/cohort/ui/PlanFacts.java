package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;

import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.format.TextStyle;
import jp.ishigaki.calendar.EraYear;
import jp.ishigaki.cohort.CohortDetails;
import jp.ishigaki.cohort.CohortPlan;
import jp.ishigaki.shared.ui.CalendarTexts;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.Facts;

/** What is planned of a cohort, and what is still open. */
class PlanFacts extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Moments moments;

    PlanFacts(CohortDetails cohort, Clock clock) {
        moments = new Moments(getLocale(), clock);
        setClassName("card");
        setId("plan");
        var plan = cohort.plan();
        var facts = new Facts()
                .fact(
                        getTranslation("cohort.PlanFacts.fiscalYear"),
                        EraYear.of(plan.fiscalYear()).fiscal(getLocale()))
                .fact(getTranslation("cohort.PlanFacts.applications"), applications(plan))
                .fact(
                        getTranslation("cohort.PlanFacts.lottery"),
                        plan.lotteryOn() == null ? open() : Days.dayAndYear(plan.lotteryOn(), getLocale()))
                .fact(getTranslation("cohort.PlanFacts.hours"), hours(plan))
                .fact(getTranslation("cohort.PlanFacts.sessions"), sessions(cohort));
        add(div("card-head", h2(getTranslation("cohort.PlanFacts.title")), new StateChip(cohort.state())), facts);
    }

    private String applications(CohortPlan plan) {
        var closes = plan.applicationsCloseAt();
        if (closes == null) {
            return open();
        }
        var opens = plan.applicationsOpenAt();
        return opens == null
                ? getTranslation("cohort.PlanFacts.until", moments.lastMinute(closes))
                : getTranslation("cohort.PlanFacts.span", moments.text(opens), moments.lastMinute(closes));
    }

    private String hours(CohortPlan plan) {
        var weekday = plan.sessionWeekday();
        var from = plan.sessionFrom();
        var to = plan.sessionTo();
        var day = weekday == null ? "" : CalendarTexts.weekday(weekday, TextStyle.FULL, getLocale());
        var time = from == null || to == null ? "" : Days.hours(from, to);
        return day.isEmpty() && time.isEmpty() ? open() : (day + " " + time).strip();
    }

    private String sessions(CohortDetails cohort) {
        var days = cohort.days();
        return days == null
                ? getTranslation("cohort.CohortsView.noSessions")
                : getTranslation(
                        "cohort.CohortsView.sessions",
                        days.sessions(),
                        Days.dayAndYear(days.first(), getLocale()),
                        Days.dayAndYear(days.last(), getLocale()));
    }

    private String open() {
        return getTranslation("cohort.PlanFacts.open");
    }
}
