package jp.ishigaki.commitment.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import jp.ishigaki.commitment.CommitmentPaths;
import jp.ishigaki.commitment.CommitmentQueries;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.IssueDetails;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.ui.IssuePanel;
import org.springframework.core.annotation.Order;

/** Shows on an issue's page what was promised about it, and leads its company and its expert to promise something. */
@org.springframework.stereotype.Component
@Order(10)
class CommitmentsOfIssue implements IssuePanel {

    private final CommitmentQueries queries;
    private final IdentityQueries identity;
    private final Clock clock;

    CommitmentsOfIssue(CommitmentQueries queries, IdentityQueries identity, Clock clock) {
        this.queries = queries;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public Optional<Component> of(IssueDetails issue) {
        var actor = identity.actor();
        var company = issue.card().companyId();
        if (company == null || !actor.readsPrivate(company)) {
            return Optional.empty();
        }
        var rows = queries.ofIssue(issue.card().id());
        var mayAgree = !actor.is(Role.STAFF) && issue.card().state() != IssueState.VERIFIED;
        if (rows.isEmpty() && !mayAgree) {
            return Optional.empty();
        }
        var page = UI.getCurrent();
        var card = section("card", h2(page.getTranslation("commitment.CommitmentsOfIssue.title")));
        card.setId("issue-commitments");
        if (rows.isEmpty()) {
            card.add(p("meta", page.getTranslation("commitment.CommitmentsOfIssue.none")));
        } else {
            var list = new UnorderedList();
            list.setClassName("row-list");
            rows.forEach(row -> list.add(CommitmentWords.item(row, false, false, LocalDate.now(clock), page)));
            card.add(list);
        }
        if (mayAgree) {
            var add = link(
                    CommitmentPaths.ofIssue(issue.card().id()),
                    page.getTranslation("commitment.CommitmentsOfIssue.add"));
            add.addClassName("btn");
            add.setId("commitment-add");
            card.add(div("toolbar", add));
        }
        return Optional.of(card);
    }
}
