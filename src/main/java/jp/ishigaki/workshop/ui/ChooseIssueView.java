package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.workshop.IssueCard;
import jp.ishigaki.workshop.IssueQueries;
import jp.ishigaki.workshop.WorkshopPaths;

/** From an accepted answer to the issue it solves: the company's open issues to choose from. */
@Route(WorkshopPaths.CHOOSE)
@RolesAllowed({"PARTICIPANT", "EXECUTIVE"})
class ChooseIssueView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    private final transient IssueQueries issues;
    private final transient IdentityQueries identity;
    private final transient IssueWords words;

    ChooseIssueView(IssueQueries issues, IdentityQueries identity, Clock clock) {
        this.words = new IssueWords(this, clock);
        this.issues = issues;
        this.identity = identity;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var question = Asked.id(event, "question").orElseThrow(MissingException::new);
        var answer = Asked.id(event, "answer").orElseThrow(MissingException::new);
        removeAll();
        add(div("page-head", h1(getPageTitle()), p("lead", getTranslation("workshop.ChooseIssueView.lead"))));
        add(div("card", choices(issues.openOf(identity.actor().ownCompany(), MOST), question, answer)));
    }

    private Component choices(List<IssueCard> open, UUID question, UUID answer) {
        if (open.isEmpty()) {
            var raise = link(WorkshopPaths.NEW_ISSUE, getTranslation("workshop.ChooseIssueView.raise"));
            raise.addClassNames("btn", "btn-primary");
            return div("empty", p("", getTranslation("workshop.ChooseIssueView.none")), raise);
        }
        var list = new UnorderedList();
        list.setClassName("row-list");
        for (var issue : open) {
            var title = link(WorkshopPaths.solve(issue.id(), question, answer), issue.title());
            title.setClassName("row-title");
            list.add(new ListItem(chip("plain", words.state(issue.state())), div("row-body", title)));
        }
        return list;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workshop.ChooseIssueView.title");
    }
}
