package jp.ishigaki.commitment.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;
import jp.ishigaki.commitment.CommitmentPaths;
import jp.ishigaki.commitment.CommitmentRow;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.shared.ui.Markup;
import org.jspecify.annotations.Nullable;

/** How commitments are said in lists. */
final class CommitmentWords {

    private CommitmentWords() {}

    static Span chip(CommitmentRow row, LocalDate today, Component page) {
        var kind = switch (row.state()) {
            case AGREED -> row.isLate(today) ? "late" : "info";
            case CLAIMED -> "soon";
            case VERIFIED -> "done";
            case TRANSFERRED, CALLED_OFF -> "plain";
        };
        var word = row.isLate(today) ? "commitment.late" : "commitment.CommitmentState." + row.state();
        return attribute(
                Markup.chip(kind, page.getTranslation(word)),
                "data-state",
                row.state().name());
    }

    /** One in a list; the company's name stands where several are mixed. */
    static ListItem item(CommitmentRow row, boolean namesCompany, boolean namesIssue, LocalDate today, Component page) {
        var heading = link(CommitmentPaths.commitment(row.id()), row.title());
        heading.setClassName("row-title");
        var item = new ListItem(
                chip(row, today, page),
                div(
                        "row-body",
                        heading,
                        span(
                                "row-sub",
                                Joined.dotted(
                                        locale(page),
                                        namesCompany ? row.companyName() : "",
                                        row.ownerName(),
                                        namesIssue
                                                ? page.getTranslation("commitment.ofIssue", row.issueTitle())
                                                : ""))),
                span("row-meta", page.getTranslation("commitment.until", day(row.dueOn(), page))));
        item.setClassName("row");
        return attribute(item, "data-commitment", row.id().toString());
    }

    static String day(@Nullable LocalDate day, Component page) {
        return day == null ? "" : Days.day(day, locale(page));
    }

    private static Locale locale(Component page) {
        return page.getUI().map(UI::getLocale).orElseGet(() -> UI.getCurrent().getLocale());
    }
}
