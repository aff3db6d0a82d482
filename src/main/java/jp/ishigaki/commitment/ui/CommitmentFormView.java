package jp.ishigaki.commitment.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.commitment.CommitmentPaths;
import jp.ishigaki.commitment.CommitmentQueries;
import jp.ishigaki.commitment.CommitmentRefusedException;
import jp.ishigaki.commitment.CommitmentService;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.workshop.IssueQueries;
import jp.ishigaki.workshop.WorkshopPaths;

/** Makes a commitment out of one issue. */
@Route(CommitmentPaths.NEW)
@RolesAllowed({"PARTICIPANT", "EXECUTIVE", "EXPERT"})
class CommitmentFormView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CommitmentService service;
    private final transient CommitmentQueries queries;
    private final transient IssueQueries issues;
    private final transient IdentityQueries identity;
    private final transient BusinessCalendar calendar;
    private final transient Clock clock;
    private final Told told = new Told("commitment-notice");

    CommitmentFormView(
            CommitmentService service,
            CommitmentQueries queries,
            IssueQueries issues,
            IdentityQueries identity,
            BusinessCalendar calendar,
            Clock clock) {
        this.service = service;
        this.queries = queries;
        this.issues = issues;
        this.identity = identity;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var issue = issues.issue(Asked.id(entering, "issue").orElseThrow(MissingException::new));
        var company = issue.card().companyId();
        if (company == null || !identity.actor().readsPrivate(company)) {
            throw new MissingException();
        }
        var id = issue.card().id();
        var fields = new PromiseFields("commitment", queries.owners(company), calendar.days(), LocalDate.now(clock));
        var save = primaryButton(text("save"), () -> save(id, fields));
        save.setId("commitment-save");
        var back = link(WorkshopPaths.issue(id), text("back"));
        back.addClassNames("btn", "btn-quiet");
        add(
                div(
                        "page-head",
                        h1(getPageTitle()),
                        p("lead", text("lead", issue.card().title()))),
                section("card", fields),
                told,
                div("toolbar", save, back));
    }

    private void save(UUID issue, PromiseFields fields) {
        fields.read()
                .ifPresent(promise -> told.attempt(() -> {
                    try {
                        var made = service.agree(issue, promise, null);
                        UI.getCurrent().navigate(CommitmentPaths.commitment(made));
                    } catch (CommitmentRefusedException refused) {
                        if (!fields.refuse(refused)) {
                            throw refused;
                        }
                    }
                }));
    }

    private String text(String key, Object... values) {
        return getTranslation("commitment.CommitmentFormView." + key, values);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
