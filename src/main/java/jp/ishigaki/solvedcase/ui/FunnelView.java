package jp.ishigaki.solvedcase.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.ExportLink;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.TableParts;
import jp.ishigaki.solvedcase.CasePaths;
import jp.ishigaki.solvedcase.FunnelQueries;
import jp.ishigaki.solvedcase.FunnelStep;
import org.jspecify.annotations.Nullable;

/** How far a cohort's issues come: a bar for each step, and the numbers behind them as a table. */
@Route(CasePaths.FUNNEL)
@RolesAllowed("STAFF")
class FunnelView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient FunnelQueries queries;
    private final transient CohortQueries cohorts;

    FunnelView(FunnelQueries queries, CohortQueries cohorts) {
        this.queries = queries;
        this.cohorts = cohorts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        add(div("page-head", h1(getPageTitle()), p("lead", text("lead"))));
        var cohort = cohorts.shown(Asked.id(entering, "cohort").orElse(null));
        if (cohort.isEmpty()) {
            add(p("empty", text("empty")));
            return;
        }
        var id = cohort.get().id();
        var tabs = new LinkTabs(text("cohorts"));
        cohorts.cohorts()
                .forEach(each -> tabs.addTab(
                        CasePaths.FUNNEL + "?cohort=" + each.id(),
                        each.name(),
                        each.id().equals(id)));
        var steps = queries.of(id);
        add(tabs);
        if (steps.getFirst().reached() == 0) {
            add(p("empty", text("empty")));
            return;
        }
        add(
                bars(steps),
                table(steps),
                div("toolbar", new ExportLink("issue-funnel", id), issues(id)));
    }

    private Component bars(List<FunnelStep> steps) {
        var most = Math.max(1, steps.getFirst().reached());
        var bars = div("funnel");
        bars.setId("funnel");
        attribute(bars, "aria-hidden", "true");
        steps.forEach(step -> {
            var bar = span("funnel-bar", "");
            bar.getStyle().set("--share", String.valueOf((double) step.reached() / most));
            bars.add(attribute(
                    div(
                            "funnel-step",
                            span("funnel-name", name(step)),
                            div("funnel-track", bar),
                            span("funnel-count", String.valueOf(step.reached()))),
                    "data-step",
                    step.step()));
        });
        return section("card", h2(text("bars")), bars);
    }

    private Component table(List<FunnelStep> steps) {
        var table = new NativeTable();
        table.setClassName("table");
        table.setId("funnel-table");
        var head = new NativeTableHeader(TableParts.headRow(text("step"), text("reached"), text("here"), text("days")));
        var body = new NativeTableBody();
        steps.forEach(step -> body.add(TableParts.row(
                name(step), String.valueOf(step.reached()), String.valueOf(step.here()), days(step.medianDays()))));
        table.add(head, body);
        var around = div("", table);
        TableParts.scroll(around, text("table"));
        return section("card", h2(text("table")), p("meta", text("table.help")), around);
    }

    private String days(@Nullable Double days) {
        if (days == null) {
            return "–";
        }
        var number = NumberFormat.getNumberInstance(getLocale());
        number.setMaximumFractionDigits(1);
        return number.format(days);
    }

    private String name(FunnelStep step) {
        return text("step." + step.step());
    }

    private String text(String key) {
        return getTranslation("solvedcase.FunnelView." + key);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }

    private ExportLink issues(UUID cohort) {
        var link = new ExportLink("issues", cohort);
        link.setText(getTranslation("solvedcase.FunnelView.issues"));
        return link;
    }
}
