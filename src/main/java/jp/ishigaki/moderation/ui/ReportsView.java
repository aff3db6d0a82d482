package jp.ishigaki.moderation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jp.ishigaki.moderation.ModerationPaths;
import jp.ishigaki.moderation.ModerationQueries;
import jp.ishigaki.moderation.ReportCounts;
import jp.ishigaki.moderation.ReportFilter;
import jp.ishigaki.moderation.ReportKey;
import jp.ishigaki.moderation.ReportRow;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.NavGroup;
import org.jspecify.annotations.Nullable;

/** What readers reported: what waits, the oldest first, and what was decided. */
@Route(ModerationPaths.REPORTS)
@Menu(title = "moderation.ReportsView.title", order = NavGroup.OFFICE + 6)
@RolesAllowed("STAFF")
class ReportsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    private final transient ModerationQueries queries;
    private final transient DateTexts dates;
    private final Div rows = div("row-list");
    private final Div more = div("toolbar");

    ReportsView(ModerationQueries queries, DateTexts dates) {
        this.queries = queries;
        this.dates = dates;
        rows.setId("reports");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var filter = Asked.oneOf(event, "show", ReportFilter.class).orElse(ReportFilter.OPEN);
        var counts = queries.counts();
        var tabs = new LinkTabs(text("tabs"));
        for (var each : ReportFilter.values()) {
            var name = ModerationWords.word(this, "ReportFilter." + each, counts.open());
            tabs.addTab(ModerationPaths.reports(each), name, each == filter);
        }
        removeAll();
        rows.removeAll();
        add(head(counts), tabs, div("card", rows), more);
        show(filter, null);
    }

    private Div head(ReportCounts counts) {
        var head = div("page-head", h1(getPageTitle()), p("lead", text("lead")));
        if (counts.secrets() > 0) {
            head.add(div("chips", chip("late", text("secrets", counts.secrets()))));
        }
        return head;
    }

    private void show(ReportFilter filter, @Nullable ReportKey after) {
        var slice = queries.reports(filter, after, PAGE);
        slice.items().forEach(report -> rows.add(row(report)));
        if (after == null && slice.items().isEmpty()) {
            rows.add(div("empty", p("", text("empty." + filter))));
        }
        more.removeAll();
        var next = slice.next();
        if (next != null) {
            var button = button(text("more"), () -> show(filter, next));
            button.setId("more-reports");
            more.add(button);
        }
    }

    private Div row(ReportRow report) {
        var title = link(
                ModerationPaths.review(report.question(), report.post()),
                text(ModerationWords.kind(report.answer(), report.comment()), report.title()));
        title.addClassName("row-title");
        var body = div(
                "row-body",
                title,
                span("row-sub", report.excerpt()),
                span(
                        "row-sub",
                        Joined.dotted(
                                getLocale(),
                                ModerationWords.reporter(this, report),
                                dates.dateAndTime(report.reportedAt(), getLocale()))));
        if (!report.words().isEmpty()) {
            body.add(span("row-sub", text("words", report.words())));
        }
        var meta = div("row-meta");
        if (report.hidden()) {
            meta.add(chip("plain", text("hidden")));
        }
        var verdict = report.verdict();
        meta.add(
                verdict == null
                        ? span("", ModerationWords.age(this, report.age()))
                        : ModerationWords.verdict(this, verdict));
        return attribute(
                div("row", ModerationWords.reason(this, report.reason()), body, meta),
                "data-report",
                report.id().toString());
    }

    private String text(String key, Object... args) {
        return ModerationWords.word(this, "ReportsView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
