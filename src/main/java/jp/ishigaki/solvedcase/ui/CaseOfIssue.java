package jp.ishigaki.solvedcase.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import jp.ishigaki.solvedcase.CasePaths;
import jp.ishigaki.solvedcase.CaseQueries;
import jp.ishigaki.workshop.IssueDetails;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.ui.IssuePanel;
import org.springframework.core.annotation.Order;

/** Leads from a verified issue to its case, and its company to writing one. */
@org.springframework.stereotype.Component
@Order(5)
class CaseOfIssue implements IssuePanel {

    private final CaseQueries queries;

    CaseOfIssue(CaseQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Component> of(IssueDetails issue) {
        if (issue.card().state() != IssueState.VERIFIED) {
            return Optional.empty();
        }
        var page = UI.getCurrent();
        var card = section("card", h2(page.getTranslation("solvedcase.CaseOfIssue.title")));
        card.setId("issue-case");
        var present = queries.ofIssue(issue.card().id());
        if (present.isPresent()) {
            var list = new UnorderedList(CaseWords.item(present.get()));
            list.setClassName("row-list");
            card.add(list);
            return Optional.of(card);
        }
        if (!issue.card().own()) {
            return Optional.empty();
        }
        var write = link(CasePaths.ofIssue(issue.card().id()), page.getTranslation("solvedcase.CaseOfIssue.write"));
        write.addClassName("btn");
        write.setId("case-write");
        card.add(p("meta", page.getTranslation("solvedcase.CaseOfIssue.help")), div("toolbar", write));
        return Optional.of(card);
    }
}
