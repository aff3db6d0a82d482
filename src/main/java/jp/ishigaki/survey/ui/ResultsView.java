package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.survey.AnswerWords;
import jp.ishigaki.survey.SurveyOutcome;
import jp.ishigaki.survey.SurveyPaths;
import jp.ishigaki.survey.SurveyResults;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;

/** What came of a session's survey. Staff may open the answers with their companies; whoever teaches sees groups. */
@Route(SurveyPaths.RESULTS + "/:session")
@RolesAllowed({"STAFF", "LECTURER", "EXPERT"})
class ResultsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SurveyResults results;
    private final transient AnswerWords words;
    private final transient AnswersFile file;
    private final boolean isStaff;
    private String title = "";

    ResultsView(SurveyResults results, AnswerWords words, AnswersFile file, IdentityQueries identity) {
        this.results = results;
        this.words = words;
        this.file = file;
        this.isStaff = identity.actor().is(Role.STAFF);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(Asked.pathId(entering, "session").orElseThrow(MissingException::new));
    }

    private void show(UUID session) {
        var outcome = results.outcome(session);
        title = getTranslation("survey.ResultsView.title", outcome.session().number());
        removeAll();
        add(
                isStaff
                        ? link(
                                SurveyPaths.ofCohort(outcome.session().cohort()),
                                getTranslation("survey.ResultsView.back"))
                        : link(SchedulePaths.session(session), getTranslation("survey.ResultsView.backToSession")),
                head(outcome));
        if (!isStaff) {
            add(p("notice", getTranslation("survey.ResultsView.grouped")));
        }
        add(rate(outcome));
        if (isStaff) {
            add(missing(session), named(outcome));
        }
        var figures = div("survey-results");
        figures.setId("survey-results");
        var position = 0;
        for (var result : outcome.questions()) {
            position++;
            figures.add(
                    new ResultFigure(result, position, id -> words.choice(result.question(), id, getLocale()), true));
        }
        add(h2(getTranslation("survey.ResultsView.questions")), figures);
    }

    private Component head(SurveyOutcome outcome) {
        return div(
                "page-head",
                h1(title),
                p("lead", outcome.form().title().in(getLocale())),
                p(
                        "meta",
                        Days.dayAndYear(outcome.session().heldOn(), getLocale()) + "  "
                                + outcome.session().workshopTitle()));
    }

    private Component rate(SurveyOutcome outcome) {
        var bar = div("progress", span("", ""));
        bar.getStyle().set("--part", String.valueOf(outcome.sent()));
        bar.getStyle().set("--whole", String.valueOf(Math.max(outcome.expected(), 1)));
        var card = section(
                "card",
                h2(getTranslation("survey.ResultsView.rate")),
                p(
                        "lead",
                        getTranslation(
                                "survey.ResultsView.rate.text", outcome.sent(), outcome.expected(), outcome.rate())),
                attribute(bar, "aria-hidden", "true"));
        card.setId("survey-rate");
        if (outcome.late() > 0) {
            card.add(p("meta", getTranslation("survey.ResultsView.late", outcome.late())));
        }
        if (isStaff) {
            var toolbar = div("toolbar", file.link(outcome, getLocale()));
            toolbar.add(report(outcome));
            card.add(toolbar);
        }
        return card;
    }

    private Component report(SurveyOutcome outcome) {
        var report = link(SurveyPaths.report(outcome.session().id()), getTranslation("survey.ResultsView.report"));
        report.addClassName("btn");
        report.setId("survey-report");
        return report;
    }

    private Component missing(UUID session) {
        var missing = results.unanswered(session);
        var card = section("card", h2(getTranslation("survey.ResultsView.missing", missing.size())));
        card.setId("survey-missing");
        if (missing.isEmpty()) {
            card.add(p("empty", getTranslation("survey.ResultsView.missing.none")));
            return card;
        }
        var list = new UnorderedList();
        list.setClassName("row-list");
        missing.forEach(each -> {
            var item = new ListItem(div("row-body", text(each.companyName()), p("row-sub", each.personName())));
            list.add(attribute(item, "data-company", each.company().toString()));
        });
        card.add(list);
        return card;
    }

    private Component named(SurveyOutcome outcome) {
        var card = section("card", h2(getTranslation("survey.ResultsView.named")));
        card.setId("survey-named");
        var open = button(getTranslation("survey.ResultsView.named.open"), () -> {
            card.removeAll();
            card.add(h2(getTranslation("survey.ResultsView.named")));
            results.named(outcome.session().id())
                    .forEach(company -> card.add(new NamedAnswer(outcome.form(), company, words)));
        });
        open.setId("survey-named-open");
        card.add(
                p("meta", getTranslation("survey.ResultsView.named.help")),
                div("toolbar", open),
                chip("info", getTranslation("survey.ResultsView.named.recorded")));
        return card;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
