package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.schedule.ui.SessionName;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.ExportLink;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.survey.SurveyDesk;
import jp.ishigaki.survey.SurveyFixedException;
import jp.ishigaki.survey.SurveyOverview;
import jp.ishigaki.survey.SurveyPaths;
import jp.ishigaki.survey.SurveyQueries;
import jp.ishigaki.survey.SurveyTemplate;

/** The surveys of a cohort for staff: what each session asks, who has answered, and what was made of it. */
@Route(SurveyPaths.SURVEYS)
@Menu(title = "survey.SurveysView.title", order = NavGroup.SESSIONS + 40)
@RolesAllowed("STAFF")
class SurveysView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SurveyQueries surveys;
    private final transient SurveyDesk desk;
    private final transient ScheduleQueries schedule;
    private final transient CohortQueries cohorts;
    private final transient Clock clock;

    SurveysView(SurveyQueries surveys, SurveyDesk desk, ScheduleQueries schedule, CohortQueries cohorts, Clock clock) {
        this.surveys = surveys;
        this.schedule = schedule;
        this.desk = desk;
        this.cohorts = cohorts;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        cohorts.shown(Asked.id(entering, "cohort").orElse(null))
                .ifPresentOrElse(
                        cohort -> show(cohort.id()),
                        () -> add(h1(getPageTitle()), p("empty", getTranslation("survey.SurveysView.noCohort"))));
    }

    /** @param current path of the page that is open */
    static LinkTabs tabs(Component on, String current) {
        var tabs = new LinkTabs(on.getTranslation("survey.SurveysView.title"));
        tab(tabs, SurveyPaths.SURVEYS, on.getTranslation("survey.SurveysView.tab.sessions"), current);
        tab(tabs, SurveyPaths.COMPARISON, on.getTranslation("survey.SurveysView.tab.comparison"), current);
        tab(tabs, SurveyPaths.TEMPLATES, on.getTranslation("survey.SurveysView.tab.templates"), current);
        return tabs;
    }

    private static void tab(LinkTabs tabs, String path, String name, String current) {
        tabs.addTab(path, name, path.equals(current));
    }

    private void show(UUID cohort) {
        removeAll();
        var templates = desk.templates().stream()
                .filter(template -> template.publishedId() != null)
                .toList();
        var sessions = surveys.overview(cohort);
        add(
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("survey.SurveysView.lead"))),
                tabs(this, SurveyPaths.SURVEYS),
                cohorts(cohort));
        if (sessions.isEmpty()) {
            add(p("empty", getTranslation("survey.SurveysView.empty")));
            return;
        }
        var toolbar = div("toolbar", new ExportLink("survey-answers", cohort));
        if (sessions.stream().anyMatch(session -> session.version() == null)) {
            var give = button(getTranslation("survey.SurveysView.attachUsual"), () -> {
                desk.attachUsual(cohort);
                show(cohort);
            });
            give.setId("survey-attach-usual");
            toolbar.add(give);
        }
        var list = new UnorderedList();
        list.setClassName("row-list");
        list.setId("surveys");
        var rows = schedule.sessions(cohort).stream().collect(Collectors.toMap(SessionRow::id, Function.identity()));
        sessions.forEach(session ->
                list.add(item(cohort, Objects.requireNonNull(rows.get(session.session())), session, templates)));
        add(toolbar, section("card", list));
    }

    private Component cohorts(UUID shown) {
        var tabs = new LinkTabs(getTranslation("schedule.ScheduleView.cohorts"));
        cohorts.cohorts()
                .forEach(cohort -> tabs.addTab(
                        SurveyPaths.SURVEYS + "?cohort=" + cohort.id(),
                        cohort.nameIn(getLocale()),
                        cohort.id().equals(shown)));
        return tabs;
    }

    private ListItem item(UUID cohort, SessionRow of, SurveyOverview session, List<SurveyTemplate> templates) {
        var number = SessionName.of(of, getLocale(), this);
        var main = div(
                "row-body",
                session.version() == null
                        ? p("row-title", number)
                        : link(SurveyPaths.results(session.session()), "row-title", text(number)),
                p("row-sub", Days.day(session.heldOn(), getLocale()) + " " + Days.time(session.workshopTo())));
        if (session.sent() == 0) {
            main.add(choice(cohort, session, templates));
        } else {
            main.add(p("row-sub", asked(session)));
        }
        var item = new ListItem(main, meta(session));
        attribute(item, "data-number", String.valueOf(session.number()));
        return attribute(item, "data-session", session.session().toString());
    }

    private String asked(SurveyOverview session) {
        return session.template() == null
                ? getTranslation("survey.SurveysView.nothing")
                : getTranslation("survey.SurveysView.version", session.template(), session.versionNumber());
    }

    private Component meta(SurveyOverview session) {
        var meta = div("row-meta");
        var over = !LocalDateTime.now(clock).isBefore(session.heldOn().atTime(session.workshopTo()));
        if (session.version() == null) {
            meta.add(chip("plain", getTranslation("survey.SurveysView.nothing")));
        } else if (over) {
            var all = session.sent() >= session.expected();
            meta.add(chip(
                    all ? "done" : "soon",
                    getTranslation("survey.SurveysView.count", session.sent(), session.expected())));
        } else {
            meta.add(chip("plain", getTranslation("survey.SurveyState.NOT_YET")));
        }
        if (session.late() > 0) {
            meta.add(chip("late", getTranslation("survey.ResultsView.late", session.late())));
        }
        if (session.sent() > 0) {
            var report = link(
                    SurveyPaths.report(session.session()),
                    getTranslation(session.reported() ? "survey.SurveysView.reported" : "survey.SurveysView.report"));
            meta.add(report);
        }
        return meta;
    }

    private Component choice(UUID cohort, SurveyOverview session, List<SurveyTemplate> templates) {
        var choice = new Select<SurveyTemplate>();
        choice.setLabel(getTranslation("survey.SurveysView.asks"));
        choice.setId("survey-of-" + session.session());
        choice.setItems(templates);
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(getTranslation("survey.SurveysView.nothing"));
        choice.setItemLabelGenerator(
                template -> template == null ? getTranslation("survey.SurveysView.nothing") : template.name());
        templates.stream()
                .filter(template -> template.name().equals(session.template()))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> {
            try {
                var chosen = change.getValue();
                var version = chosen == null ? null : chosen.publishedId();
                if (version == null) {
                    desk.detach(session.session());
                } else {
                    desk.attach(session.session(), version);
                }
                show(cohort);
            } catch (SurveyFixedException fixed) {
                choice.setErrorMessage(getTranslation("survey.SurveysView.fixed"));
                choice.setInvalid(true);
            }
        });
        return choice;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("survey.SurveysView.title");
    }
}
