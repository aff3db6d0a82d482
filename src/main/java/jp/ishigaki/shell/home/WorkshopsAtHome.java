package jp.ishigaki.shell.home;

import static jp.ishigaki.shared.ui.Markup.chip;

import java.util.List;
import jp.ishigaki.facilitation.FacilitationPaths;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.Days;

/** The workshops that run now: one goes in with one press. */
class WorkshopsAtHome extends HomeCard {

    private static final long serialVersionUID = 1L;

    WorkshopsAtHome(List<SessionRow> running) {
        super("workshops-at-home", "shell.WorkshopsAtHome.title");
        running.forEach(session -> row(
                chip("soon", getTranslation("shell.WorkshopsAtHome.now")),
                FacilitationPaths.workshop(session.id()),
                getTranslation("shell.WorkshopsAtHome.workshop", session.number()),
                Days.day(session.heldOn(), getLocale()) + "  " + session.workshopTitle(),
                ""));
        rest(SchedulePaths.SCHEDULE, getTranslation("shell.NextSession.all"));
    }
}
