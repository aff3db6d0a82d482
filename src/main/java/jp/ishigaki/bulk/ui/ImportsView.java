package jp.ishigaki.bulk.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jp.ishigaki.bulk.ImportDetails;
import jp.ishigaki.bulk.ImportPaths;
import jp.ishigaki.bulk.ImportQueries;
import jp.ishigaki.bulk.ImportService;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.cohort.CohortState;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.shared.ui.NavGroup;

/** Where staff read lists in, and find those they read in before. */
@Route(ImportPaths.IMPORTS)
@Menu(title = "bulk.ImportsView.title", order = NavGroup.OFFICE + 20)
@RolesAllowed("STAFF")
class ImportsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LATEST = 20;

    private final transient DateTexts dates;

    ImportsView(ImportService imports, ImportQueries queries, CohortQueries cohorts, DateTexts dates) {
        this.dates = dates;
        var open = cohorts.cohorts().stream()
                .filter(cohort -> cohort.state() == CohortState.RECRUITING || cohort.state() == CohortState.RUNNING)
                .toList();
        add(
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("bulk.ImportsView.lead"))),
                new ImportForm(imports, open));
        var rows = div("row-list");
        var latest = queries.latest(LATEST);
        latest.forEach(run -> rows.add(row(run)));
        add(section(
                "card",
                h2(getTranslation("bulk.ImportsView.latest")),
                latest.isEmpty() ? p("empty", getTranslation("bulk.ImportsView.empty")) : rows));
    }

    private Component row(ImportDetails run) {
        var title = link(ImportPaths.run(run.id()), "row-title");
        title.setText(run.fileName());
        return attribute(
                div(
                        "row",
                        ImportWords.chip(this, run.state()),
                        div(
                                "row-body",
                                title,
                                span(
                                        "row-sub",
                                        Joined.dotted(
                                                getLocale(),
                                                getTranslation("bulk.ImportKind." + run.kind()),
                                                getTranslation("bulk.ImportsView.rows", run.rows()),
                                                run.receivedBy()))),
                        div("row-meta", span("", dates.dateAndTime(run.receivedAt(), getLocale())))),
                "data-import",
                run.id().toString());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bulk.ImportsView.title");
    }
}
