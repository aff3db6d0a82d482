package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.survey.AnswerWords;
import jp.ishigaki.survey.SurveyPaths;
import jp.ishigaki.survey.SurveyReports;
import jp.ishigaki.survey.SurveyResults;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;

/** What is told of a session's survey: grouped figures and chosen voices, never who. Staff prepare it here. */
@Route(SurveyPaths.REPORT + "/:session")
@PermitAll
class ReportView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SurveyReports reports;
    private final transient SurveyResults results;
    private final transient ScheduleQueries schedule;
    private final transient AnswerWords words;
    private final transient DateTexts dates;
    private final boolean isStaff;
    private String title = "";

    ReportView(
            SurveyReports reports,
            SurveyResults results,
            ScheduleQueries schedule,
            AnswerWords words,
            DateTexts dates,
            IdentityQueries identity) {
        this.reports = reports;
        this.results = results;
        this.schedule = schedule;
        this.words = words;
        this.dates = dates;
        this.isStaff = identity.actor().is(Role.STAFF);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(Asked.pathId(entering, "session").orElseThrow(MissingException::new));
    }

    private void show(UUID id) {
        var session = schedule.session(id).orElseThrow(MissingException::new);
        var report = reports.report(id);
        title = getTranslation("survey.ReportView.title", session.number());
        removeAll();
        add(
                isStaff
                        ? link(SurveyPaths.results(id), getTranslation("survey.ReportView.backToResults"))
                        : link(SchedulePaths.session(id), getTranslation("survey.ResultsView.backToSession")),
                div(
                        "page-head",
                        h1(title),
                        p("lead", getTranslation("survey.ReportView.lead")),
                        p("meta", Days.dayAndYear(session.heldOn(), getLocale()) + "  " + session.workshopTitle())));
        if (report.isPresent()) {
            add(p(
                    "meta",
                    getTranslation(
                            "survey.ReportView.publishedAt",
                            dates.dateAndTime(report.get().publishedAt(), getLocale()))));
            var open = new Anchor(SurveyPaths.publicReport(id), getTranslation("survey.ReportView.public"));
            open.setId("report-public");
            open.setRouterIgnore(true);
            add(div("toolbar", open));
        } else {
            var none = p("empty", getTranslation("survey.ReportView.none"));
            none.setId("report-none");
            add(none);
        }
        if (isStaff) {
            add(new ReportDesk(id, reports, results, words, () -> show(id)));
        } else {
            report.ifPresent(one -> add(new ReportFigures(one.content(), words)));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
