package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.workshop.IssueChange;
import jp.ishigaki.workshop.IssueDetails;
import jp.ishigaki.workshop.IssueState;

/** How an issue went, from its raising on. Of an anonymous one neither persons nor hours are told. */
class IssueHistory extends Section {

    private static final long serialVersionUID = 1L;

    private final transient IssueDetails issue;
    private final transient IssueWords words;

    IssueHistory(IssueDetails issue, IssueWords words) {
        this.issue = issue;
        this.words = words;
        setClassName("card");
        var list = new UnorderedList();
        list.setClassName("row-list");
        list.setId("issue-history");
        list.add(row(
                getTranslation("workshop.IssueView.raised"),
                isHidden() ? anonymous() : issue.raisedBy(),
                issue.card().raisedAt()));
        issue.changes()
                .forEach(change -> list.add(row(
                        getTranslation(
                                "workshop.IssueView.change",
                                words.value(change.fromValue()),
                                words.value(change.toValue())),
                        isHidden() ? hidden(change) : change.person(),
                        change.changedAt())));
        add(h2(getTranslation("workshop.IssueView.history")), list);
    }

    private boolean isHidden() {
        return issue.card().anonymous();
    }

    /** Its expert confirms, and whose expert somebody is would tell. */
    private String hidden(IssueChange change) {
        return change.toValue().equals(IssueState.VERIFIED.name())
                ? getTranslation("workshop.IssueHistory.verifier")
                : anonymous();
    }

    private String anonymous() {
        return getTranslation("workshop.anonymous");
    }

    private Component row(String what, String who, Instant at) {
        var when = isHidden() ? words.day(at) : words.moment(at);
        var body = div("row-body", Markup.text(what), p("row-sub", Joined.dotted(getLocale(), who, when)));
        var row = new ListItem(body);
        row.setClassName("row");
        return row;
    }
}
