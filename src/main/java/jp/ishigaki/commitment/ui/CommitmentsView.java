package jp.ishigaki.commitment.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
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
import java.util.UUID;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.commitment.CommitmentFilter;
import jp.ishigaki.commitment.CommitmentKey;
import jp.ishigaki.commitment.CommitmentPaths;
import jp.ishigaki.commitment.CommitmentQueries;
import jp.ishigaki.commitment.CommitmentShown;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.ExportLink;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** A company's plan; to its expert what waits for the own word first; to the staff those of a cohort. */
@Route(CommitmentPaths.LIST)
@Menu(title = "commitment.CommitmentsView.title", order = NavGroup.OWN_WORK + 30)
@RolesAllowed({"PARTICIPANT", "EXECUTIVE", "EXPERT", "STAFF"})
class CommitmentsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient CommitmentQueries queries;
    private final transient CohortQueries cohorts;
    private final transient Clock clock;
    private final transient Actor actor;
    private final UnorderedList list = new UnorderedList();
    private final Div more = div("toolbar");

    CommitmentsView(CommitmentQueries queries, CohortQueries cohorts, IdentityQueries identity, Clock clock) {
        this.queries = queries;
        this.cohorts = cohorts;
        this.clock = clock;
        this.actor = identity.actor();
        list.setClassName("row-list");
        list.setId("commitments");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        list.removeAll();
        var cohort = cohorts.shown(Asked.id(entering, "cohort").orElse(null));
        add(div("page-head", h1(getPageTitle()), p("lead", text("lead." + actor.role()))));
        if (cohort.isEmpty()) {
            add(p("empty", text("empty")));
            return;
        }
        var filter = filter(entering, cohort.get().id());
        fill(filter, null);
        add(
                tabs(filter),
                bar(filter),
                list.getComponentCount() == 0
                        ? p("empty", text(filter.shown() == CommitmentShown.ALL ? "empty" : "nothing"))
                        : section("card", list, more));
    }

    private CommitmentFilter filter(BeforeEnterEvent entering, UUID cohort) {
        var usual = actor.is(Role.EXPERT) ? CommitmentShown.CLAIMED : CommitmentShown.OPEN;
        return new CommitmentFilter(
                cohort,
                Asked.id(entering, "company").orElse(null),
                CommitmentShown.of(Asked.word(entering, "show").orElse(""), usual),
                Asked.word(entering, "words").orElse(""));
    }

    private Component tabs(CommitmentFilter filter) {
        var counts = queries.counts(filter.cohort());
        var tabs = new LinkTabs(text("tabs"));
        for (var shown : CommitmentShown.values()) {
            tabs.addTab(
                    address(filter, shown, filter.words()),
                    text("tab", getTranslation("commitment.CommitmentShown." + shown), counts.getOrDefault(shown, 0)),
                    shown == filter.shown());
        }
        return tabs;
    }

    private Component bar(CommitmentFilter filter) {
        var words = new TextField(text("words"));
        words.setId("commitment-words");
        words.setClearButtonVisible(true);
        words.setValue(filter.words());
        words.addValueChangeListener(typed ->
                Going.to(address(filter, filter.shown(), typed.getValue().strip())));
        var bar = div("toolbar", words);
        if (actor.is(Role.STAFF) && filter.cohort() != null) {
            var funnel = link(CommitmentPaths.funnel(filter.cohort()), text("funnel"));
            funnel.addClassName("btn");
            bar.add(funnel, new ExportLink("commitments", filter.cohort()));
        }
        return bar;
    }

    private String address(CommitmentFilter filter, CommitmentShown shown, String words) {
        if (filter.cohort() == null) {
            throw new MissingException();
        }
        var address = actor.is(Role.STAFF) ? CommitmentPaths.list(filter.cohort(), shown) : CommitmentPaths.list(shown);
        return address
                + (filter.company() == null ? "" : "&company=" + filter.company())
                + (words.isEmpty() ? "" : "&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private void fill(CommitmentFilter filter, @Nullable CommitmentKey after) {
        var page = queries.list(filter, after, PAGE);
        page.items()
                .forEach(row -> list.add(CommitmentWords.item(
                        row, !actor.role().isOfCompany(), true, LocalDate.now(clock), UI.getCurrent())));
        more.removeAll();
        var next = page.next();
        if (next != null) {
            more.add(attribute(button(text("more"), () -> fill(filter, next)), "id", "commitments-more"));
        }
    }

    private String text(String key, Object... values) {
        return getTranslation("commitment.CommitmentsView." + key, values);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
