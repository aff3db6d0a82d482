package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.OwnIssue;
import jp.ishigaki.workshop.OwnIssueFilter;
import jp.ishigaki.workshop.OwnIssueFilter.Standing;
import jp.ishigaki.workshop.OwnIssueQueries;
import jp.ishigaki.workshop.WorkshopPaths;
import org.jspecify.annotations.Nullable;

/** The own company's issues across all sessions, by the day they are due; what is shown is said in the address. */
@Route(WorkshopPaths.OWN_ISSUES)
@Menu(title = "workshop.OwnIssuesView.title", order = NavGroup.OWN_WORK + 15)
@RolesAllowed({"PARTICIPANT", "EXECUTIVE", "EXPERT"})
class OwnIssuesView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    private final transient OwnIssueQueries issues;
    private final transient IdentityQueries identity;
    private final transient IssueWords words;
    private final transient Clock clock;
    private final UnorderedList list = new UnorderedList();
    private final Div more = new Div();

    private transient OwnIssueFilter filter = OwnIssueFilter.OPEN;

    OwnIssuesView(OwnIssueQueries issues, IdentityQueries identity, Clock clock) {
        this.issues = issues;
        this.identity = identity;
        this.clock = clock;
        this.words = new IssueWords(this, clock);
        list.setClassName("row-list");
        list.setId("own-issues");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = new OwnIssueFilter(
                Asked.oneOf(event, "show", Standing.class).orElse(Standing.OPEN),
                Asked.number(event, "session").orElse(null),
                Asked.word(event, "tag").orElse(null),
                Asked.flag(event, "mine"));
        removeAll();
        list.removeAll();
        add(head(), standings(), narrowed());
        var shown = append(null);
        add(shown == 0 ? empty() : section("card", list, more));
    }

    private Component head() {
        var line = div("page-head-line", h1(getPageTitle()));
        if (identity.actor().role().isOfCompany()) {
            var raise = link(WorkshopPaths.NEW_ISSUE, getTranslation("workshop.BoardView.raise"));
            raise.addClassNames("btn", "btn-primary");
            raise.setId("raise-issue");
            line.add(div("toolbar", raise));
        }
        return div("page-head", line, p("lead", getTranslation("workshop.OwnIssuesView.lead")));
    }

    private Component standings() {
        var tabs = new LinkTabs(getTranslation("workshop.OwnIssuesView.filters"));
        for (var standing : Standing.values()) {
            tabs.addTab(
                    address(standing, filter.session(), filter.tag(), filter.mine()),
                    getTranslation("workshop.OwnIssuesView." + standing),
                    standing == filter.standing());
        }
        return tabs;
    }

    /** What the list is narrowed to beside its tab, each to be let go by a click. */
    private Component narrowed() {
        var bar = div("toolbar");
        var mine = link(
                address(filter.standing(), filter.session(), filter.tag(), !filter.mine()),
                getTranslation("workshop.OwnIssuesView." + (filter.mine() ? "everybodys" : "mine")));
        mine.addClassName("btn");
        mine.setId("own-issues-mine");
        bar.add(mine);
        if (filter.session() != null) {
            bar.add(without(
                    getTranslation("workshop.BoardView.session", filter.session()),
                    address(filter.standing(), null, filter.tag(), filter.mine())));
        }
        if (filter.tag() != null) {
            bar.add(without(filter.tag(), address(filter.standing(), filter.session(), null, filter.mine())));
        }
        return bar;
    }

    private Component without(String what, String address) {
        var link = link(address, getTranslation("workshop.OwnIssuesView.without", what));
        link.addClassName("btn");
        return link;
    }

    private int append(OwnIssue.@Nullable Key after) {
        var page = issues.issues(filter, after, PAGE);
        var row = new OwnIssueRow(words, LocalDate.now(clock), identity.actor().is(Role.EXPERT), getLocale());
        page.items().forEach(issue -> list.add(row.of(issue, this)));
        more.removeAll();
        if (page.next() != null) {
            var next = button(getTranslation("workshop.OwnIssuesView.more"), () -> append(page.next()));
            more.add(attribute(next, "data-more", ""));
        }
        return page.items().size();
    }

    private Component empty() {
        return p("empty", getTranslation("workshop.OwnIssuesView.empty." + filter.standing()));
    }

    static String address(Standing standing, @Nullable Integer session, @Nullable String tag, boolean mine) {
        var asked = new ArrayList<String>();
        if (standing != Standing.OPEN) {
            asked.add("show=" + standing);
        }
        if (session != null) {
            asked.add("session=" + session);
        }
        if (tag != null) {
            asked.add("tag=" + URLEncoder.encode(tag, StandardCharsets.UTF_8));
        }
        if (mine) {
            asked.add("mine=1");
        }
        return WorkshopPaths.OWN_ISSUES + (asked.isEmpty() ? "" : "?" + String.join("&", asked));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(
                identity.actor().is(Role.EXPERT)
                        ? "workshop.OwnIssuesView.titleExpert"
                        : "workshop.OwnIssuesView.title");
    }
}
