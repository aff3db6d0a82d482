package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.workshop.IssuePace;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.OwnIssue;
import jp.ishigaki.workshop.OwnIssueFilter.Standing;
import jp.ishigaki.workshop.WorkshopPaths;

/** How one of the own issues stands in a list. */
record OwnIssueRow(IssueWords words, LocalDate today, boolean withCompany, Locale reader) {

    private static final int SOON = 7;

    ListItem of(OwnIssue issue, Component page) {
        var title = link(WorkshopPaths.issue(issue.id()), issue.title());
        title.setClassName("row-title");
        var body = div("row-body", title, p("row-sub", sub(issue, page)));
        if (!issue.tags().isEmpty()) {
            var tags = div("chips");
            issue.tags().forEach(tag -> {
                var of = link(OwnIssuesView.address(Standing.ALL, null, tag, false), tag);
                of.addClassNames("chip", "is-plain");
                tags.add(of);
            });
            body.add(tags);
        }
        var row = new ListItem(body, meta(issue, page));
        attribute(row, "data-issue", issue.id().toString());
        return attribute(row, "data-pace", issue.pace().name());
    }

    private String sub(OwnIssue issue, Component page) {
        var parts = Stream.of(
                        withCompany ? issue.company() : "",
                        issue.session() == null
                                ? ""
                                : page.getTranslation("workshop.BoardView.session", issue.session()),
                        page.getTranslation("workshop.Disclosure." + issue.disclosure()),
                        issue.owner() == null ? "" : page.getTranslation("workshop.CareCard.owner", issue.owner()),
                        issue.comments() == 0
                                ? ""
                                : page.getTranslation("workshop.IssueComments.title", issue.comments()))
                .filter(part -> !part.isEmpty())
                .toArray(String[]::new);
        return Joined.dotted(reader, parts);
    }

    private Component meta(OwnIssue issue, Component page) {
        var meta = div("row-meta", words.chip(issue.state()));
        if (issue.pace() != IssuePace.MOVING) {
            meta.add(chip("plain", page.getTranslation("workshop.IssuePace." + issue.pace())));
        }
        var due = issue.due();
        if (due != null) {
            var isOpen = issue.state().compareTo(IssueState.CLAIMED) < 0;
            var kind = !isOpen ? "plain" : due.isBefore(today) ? "late" : near(due) ? "soon" : "plain";
            meta.add(attribute(
                    chip(
                            kind,
                            page.getTranslation(
                                    kind.equals("late") ? "workshop.OwnIssueRow.late" : "workshop.OwnIssueRow.due",
                                    words.day(due))),
                    "data-due",
                    due.toString()));
        }
        return meta;
    }

    private boolean near(LocalDate due) {
        return due.isBefore(today.plusDays(SOON));
    }
}
