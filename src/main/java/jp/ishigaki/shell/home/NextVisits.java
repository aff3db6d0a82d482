package jp.ishigaki.shell.home;

import static jp.ishigaki.shared.ui.Markup.chip;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.support.DispatchPaths;
import jp.ishigaki.support.DispatchRow;

/** When an expert comes next, or whom an expert visits next. */
class NextVisits extends HomeCard {

    private static final long serialVersionUID = 1L;

    NextVisits(List<DispatchRow> visits, boolean ofExpert, Clock clock) {
        super("next-visits", ofExpert ? "shell.NextVisits.title.expert" : "shell.NextVisits.title");
        var today = LocalDate.now(clock);
        if (visits.isEmpty()) {
            nothing(getTranslation("shell.NextVisits.none"));
        }
        visits.forEach(visit -> visit(visit, ofExpert, ChronoUnit.DAYS.between(today, visit.heldOn())));
        rest(ofExpert ? DispatchPaths.CALENDAR : DispatchPaths.OWN, getTranslation("shell.NextVisits.all"));
    }

    private void visit(DispatchRow visit, boolean ofExpert, long days) {
        row(
                chip("info", getTranslation("support.Dispatch.number", visit.number())),
                DispatchPaths.dispatch(visit.id()),
                Days.day(visit.heldOn(), getLocale()) + " " + Days.hours(visit.startsAt(), visit.endsAt()),
                ofExpert ? visit.companyName() : visit.expertName(),
                days == 0
                        ? getTranslation("shell.NextSession.today")
                        : getTranslation("shell.NextSession.inDays", days));
    }
}
