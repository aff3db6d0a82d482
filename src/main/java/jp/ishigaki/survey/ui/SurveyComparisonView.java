package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.ExportLink;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.survey.AnswerWords;
import jp.ishigaki.survey.SurveyComparison;
import jp.ishigaki.survey.SurveyComparisons;
import jp.ishigaki.survey.SurveyPaths;

/** How the same questions were answered from session to session, for staff. The question shown stands in the address. */
@Route(SurveyPaths.COMPARISON)
@RolesAllowed("STAFF")
class SurveyComparisonView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient SurveyComparisons comparisons;
    private final transient CohortQueries cohorts;
    private final transient AnswerWords words;

    SurveyComparisonView(SurveyComparisons comparisons, CohortQueries cohorts, AnswerWords words) {
        this.comparisons = comparisons;
        this.cohorts = cohorts;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var question = entering.getLocation()
                .getQueryParameters()
                .getSingleParameter("question")
                .orElse("");
        removeAll();
        add(div("page-head", h1(getPageTitle()), p("lead", getTranslation("survey.SurveyComparisonView.lead"))));
        add(SurveysView.tabs(this, SurveyPaths.COMPARISON));
        cohorts.shown(Asked.id(entering, "cohort").orElse(null))
                .ifPresentOrElse(
                        cohort -> show(cohort.id(), question),
                        () -> add(p("empty", getTranslation("survey.SurveysView.noCohort"))));
    }

    private void show(UUID cohort, String question) {
        add(tabs(cohort));
        var all = comparisons.of(cohort);
        if (all.isEmpty()) {
            var none = p("empty", getTranslation("survey.SurveyComparisonView.empty"));
            none.setId("comparison-none");
            add(none);
            return;
        }
        var shown = all.stream()
                .filter(one -> one.question().id().equals(question))
                .findFirst()
                .orElse(all.getFirst());
        add(
                div("toolbar", choice(cohort, all, shown), new ExportLink("survey-comparison", cohort)),
                new ComparisonFigure(shown, words));
    }

    private Component tabs(UUID shown) {
        var tabs = new LinkTabs(getTranslation("schedule.ScheduleView.cohorts"));
        cohorts.cohorts()
                .forEach(cohort -> tabs.addTab(
                        SurveyPaths.comparison(cohort.id()),
                        cohort.nameIn(getLocale()),
                        cohort.id().equals(shown)));
        return tabs;
    }

    private Component choice(UUID cohort, List<SurveyComparison> all, SurveyComparison shown) {
        var choice = new Select<SurveyComparison>();
        choice.setLabel(getTranslation("survey.SurveyComparisonView.question"));
        choice.setId("comparison-question");
        choice.setItems(all);
        choice.setItemLabelGenerator(one -> one.question().text().in(getLocale()));
        choice.setValue(shown);
        choice.addValueChangeListener(change -> getUI().ifPresent(ui -> ui.navigate(
                SurveyPaths.COMPARISON,
                QueryParameters.of("cohort", cohort.toString())
                        .merging("question", change.getValue().question().id()))));
        return choice;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("survey.SurveyComparisonView.title");
    }
}
