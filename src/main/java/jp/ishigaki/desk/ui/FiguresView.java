package jp.ishigaki.desk.ui;

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
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.desk.DeskFigure;
import jp.ishigaki.desk.DeskFigures;
import jp.ishigaki.desk.DeskFigures.By;
import jp.ishigaki.desk.DeskPaths;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.ExportLink;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.TableParts;

/** How quickly a cohort's questions are answered: the share in time as bars, and the numbers behind them as tables. */
@Route(DeskPaths.FIGURES)
@RolesAllowed("STAFF")
class FiguresView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DeskFigures figures;
    private final transient CohortQueries cohorts;

    FiguresView(DeskFigures figures, CohortQueries cohorts) {
        this.figures = figures;
        this.cohorts = cohorts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(div("page-head", h1(getPageTitle()), p("lead", text("lead"))));
        var cohort = cohorts.shown(Asked.id(event, "cohort").orElse(null));
        if (cohort.isEmpty()) {
            add(p("empty", text("empty")));
            return;
        }
        var id = cohort.get().id();
        var tabs = new LinkTabs(DeskWords.word(this, "OfficeView.cohorts"));
        cohorts.cohorts()
                .forEach(each -> tabs.addTab(
                        DeskPaths.figures(each.id()),
                        each.nameIn(getLocale()),
                        each.id().equals(id)));
        var back = link(DeskPaths.office(id), DeskWords.word(this, "HandlingView.back"));
        back.addClassNames("btn", "btn-quiet");
        add(tabs, div("toolbar", new ExportLink("desk-figures", id), back));
        var all = figures.of(id, By.ALL);
        if (all.isEmpty()) {
            add(p("empty", text("empty")));
            return;
        }
        add(card(By.ALL, all));
        for (var by : List.of(By.PART, By.MONTH)) {
            add(card(by, figures.of(id, by)));
        }
    }

    private Component card(By by, List<DeskFigure> rows) {
        var bars = attribute(div("funnel"), "aria-hidden", "true");
        rows.forEach(figure -> {
            var bar = span("funnel-bar", "");
            bar.getStyle().set("--share", String.valueOf(figure.share() / 100.0));
            bars.add(div(
                    "funnel-step",
                    span("funnel-name", name(by, figure)),
                    div("funnel-track", bar),
                    span("funnel-count", share(figure))));
        });
        var around = div("", table(by, rows));
        TableParts.scroll(around, DeskWords.word(this, "DeskFigures.by." + by));
        return attribute(
                section(
                        "card",
                        h2(DeskWords.word(this, "DeskFigures.by." + by)),
                        p("meta", text("bars")),
                        bars,
                        around),
                "data-figures",
                by.name());
    }

    private NativeTable table(By by, List<DeskFigure> rows) {
        var body = new NativeTableBody();
        rows.forEach(figure -> body.add(TableParts.row(
                name(by, figure),
                String.valueOf(figure.questions()),
                String.valueOf(figure.answered()),
                days(figure, figure.medianHours()),
                days(figure, figure.p90Hours()),
                text("of", figure.inTime(), figure.measured()),
                share(figure))));
        var table = new NativeTable(
                new NativeTableHeader(TableParts.headRow(
                        text("group"),
                        text("questions"),
                        text("answered"),
                        text("median"),
                        text("p90"),
                        text("inTime"),
                        text("share"))),
                body);
        table.setClassName("table");
        return table;
    }

    private String name(By by, DeskFigure figure) {
        return switch (by) {
            case ALL -> text("all");
            case PART ->
                figure.group().isEmpty()
                        ? text("noPart")
                        : DeskWords.word(this, "Words.part", Integer.parseInt(figure.group()));
            case MONTH ->
                text(
                        "month",
                        figure.group().substring(0, 4),
                        Integer.parseInt(figure.group().substring(5)));
        };
    }

    private static String share(DeskFigure figure) {
        return figure.measured() == 0 ? "–" : figure.share() + "%";
    }

    private String days(DeskFigure figure, double hours) {
        if (figure.answered() == 0) {
            return "–";
        }
        return hours < 24
                ? text("hours", NumberFormat.getIntegerInstance(getLocale()).format(Math.round(hours)))
                : text("days", NumberFormat.getNumberInstance(getLocale()).format(DeskFigure.days(hours)));
    }

    private String text(String key, Object... args) {
        return DeskWords.word(this, "FiguresView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
