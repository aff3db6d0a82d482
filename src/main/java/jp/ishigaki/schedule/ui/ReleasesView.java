package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.schedule.ChangeWords;
import jp.ishigaki.schedule.ReleaseRow;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.tenancy.MissingException;

/** The versions of a cohort's schedule, with what each changed. */
@Route(SchedulePaths.RELEASES)
@PermitAll
class ReleasesView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ReleaseService releases;
    private final transient ScheduleQueries schedule;
    private final transient CohortQueries cohorts;
    private final transient Notifications notifications;
    private final transient ChangeWords words;
    private final transient DateTexts dates;

    ReleasesView(
            ReleaseService releases,
            ScheduleQueries schedule,
            CohortQueries cohorts,
            Notifications notifications,
            ChangeWords words,
            DateTexts dates) {
        this.releases = releases;
        this.schedule = schedule;
        this.cohorts = cohorts;
        this.notifications = notifications;
        this.words = words;
        this.dates = dates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var cohort = cohorts.shown(Asked.id(entering, "cohort").orElse(null)).orElseThrow(MissingException::new);
        var history = releases.history(cohort.id());
        add(
                link(SchedulePaths.ofCohort(cohort.id()), getTranslation("schedule.SessionView.back")),
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("schedule.ReleasesView.lead"))));
        if (history.isEmpty()) {
            add(p("empty", getTranslation("schedule.ReleasesView.empty")));
        }
        var names = schedule.names(cohort.id(), getLocale());
        history.forEach(release -> add(card(release, names)));
        history.stream().map(ReleaseRow::id).forEach(notifications::markReadAbout);
    }

    private Component card(ReleaseRow release, Map<UUID, String> names) {
        var card = section(
                "card",
                h2(release.name()),
                p(
                        "meta",
                        getTranslation(
                                "schedule.ReleasesView.when",
                                dates.dateAndTime(release.releasedAt(), getLocale()),
                                release.releasedBy())),
                new ChangeList(release.changes(), words, names, true));
        return attribute(card, "data-release", String.valueOf(release.version()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("schedule.ReleasesView.title");
    }
}
