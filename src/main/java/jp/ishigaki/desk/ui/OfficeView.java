package jp.ishigaki.desk.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.desk.DeskColleagues;
import jp.ishigaki.desk.DeskFilter;
import jp.ishigaki.desk.DeskPaths;
import jp.ishigaki.desk.DeskQueries;
import jp.ishigaki.desk.DeskRules;
import jp.ishigaki.desk.DeskScope;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.NavGroup;

/** The office's view of the desk: what is overdue first, what nobody holds and why, and who has how much to do. */
@Route(DeskPaths.OFFICE)
@Menu(title = "desk.OfficeView.title", order = NavGroup.OFFICE + 5)
@RolesAllowed("STAFF")
class OfficeView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;
    private static final List<DeskScope> SCOPES = List.of(DeskScope.OPEN, DeskScope.QUEUE, DeskScope.DONE);

    private final transient DeskQueries queries;
    private final transient DeskColleagues colleagues;
    private final transient DeskRules rules;
    private final transient CohortQueries cohorts;
    private final transient CurriculumQueries curriculum;
    private final transient DateTexts dates;

    OfficeView(
            DeskQueries queries,
            DeskColleagues colleagues,
            DeskRules rules,
            CohortQueries cohorts,
            CurriculumQueries curriculum,
            DateTexts dates) {
        this.queries = queries;
        this.colleagues = colleagues;
        this.rules = rules;
        this.cohorts = cohorts;
        this.curriculum = curriculum;
        this.dates = dates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var cohort = cohorts.shown(Asked.id(event, "cohort").orElse(null));
        if (cohort.isEmpty()) {
            add(div("page-head", h1(getPageTitle())), p("empty", text("noCohort")));
            return;
        }
        show(
                DeskFilters.asked(event, DeskScope.OPEN, cohort.get().id()),
                cohort.get().id());
    }

    private void show(DeskFilter filter, UUID cohort) {
        var counts = queries.counts(cohort);
        var tabs = new LinkTabs(text("cohorts"));
        cohorts.cohorts()
                .forEach(each -> tabs.addTab(
                        DeskPaths.office(each.id()),
                        each.nameIn(getLocale()),
                        each.id().equals(cohort)));
        add(
                head(counts.late(), counts.queue(), cohort),
                tabs,
                new DeskFilters(DeskPaths.OFFICE, filter, SCOPES, counts, curriculum.parts()),
                new DeskRows(
                        after -> queries.questions(filter, after, PAGE),
                        row -> null,
                        text("empty." + filter.scope()),
                        dates),
                h2(text("load")),
                new LoadFigure(colleagues.of(cohort)),
                new RuleForm(cohort, rules));
    }

    private Component head(int late, int unheld, UUID cohort) {
        var chips = div("chips");
        if (late > 0) {
            chips.add(attribute(chip("late", DeskWords.word(this, "Words.lateOnes", late)), "data-late", "" + late));
        }
        if (unheld > 0) {
            chips.add(chip("soon", text("unheld", unheld)));
        }
        return div(
                "page-head",
                div(
                        "page-head-line",
                        h1(getPageTitle()),
                        div(
                                "toolbar",
                                way(DeskPaths.experts(cohort), "experts"),
                                way(DeskPaths.figures(cohort), "figures"))),
                p("lead", text("lead")),
                chips);
    }

    private Anchor way(String address, String key) {
        var way = link(address, text(key));
        way.addClassName("btn");
        way.setId("desk-" + key);
        return way;
    }

    private String text(String key, Object... args) {
        return DeskWords.word(this, "OfficeView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
