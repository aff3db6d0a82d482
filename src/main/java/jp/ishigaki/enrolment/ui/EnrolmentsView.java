package jp.ishigaki.enrolment.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.enrolment.EnrolmentKey;
import jp.ishigaki.enrolment.EnrolmentPaths;
import jp.ishigaki.enrolment.EnrolmentQueries;
import jp.ishigaki.enrolment.EnrolmentRow;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.enrolment.EnrolmentState;
import jp.ishigaki.enrolment.ReadmissionService;
import jp.ishigaki.enrolment.WrongStateException;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.LinkTabs;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;

/** Every company's place in a cohort and the four signatures it rests on; here the office confirms paper, and ends places. */
@Route(EnrolmentPaths.ENROLMENTS)
@Menu(title = "enrolment.EnrolmentsView.title", order = NavGroup.ADMISSION + 40)
@RolesAllowed("STAFF")
class EnrolmentsView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 100;

    private final transient CohortQueries cohorts;
    private final transient EnrolmentQueries queries;
    private final transient EnrolmentService enrolments;
    private final transient ReadmissionService readmissions;
    private final transient DateTexts dates;
    private final Paragraph told = p("notice", "");
    private final Div body = new Div();

    EnrolmentsView(
            CohortQueries cohorts,
            EnrolmentQueries queries,
            EnrolmentService enrolments,
            ReadmissionService readmissions,
            DateTexts dates) {
        this.cohorts = cohorts;
        this.queries = queries;
        this.enrolments = enrolments;
        this.readmissions = readmissions;
        this.dates = dates;
        told.setId("told");
        attribute(told, "role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        told.setVisible(false);
        add(div("page-head", h1(getPageTitle()), p("lead", text("lead"))));
        var state = Asked.oneOf(entering, "state", EnrolmentState.class).orElse(null);
        Recruits.shown(cohorts, entering)
                .ifPresentOrElse(
                        cohort -> {
                            add(
                                    Recruits.tabs(
                                            cohorts,
                                            EnrolmentPaths.ENROLMENTS,
                                            cohort.id(),
                                            getTranslation("enrolment.ApplicationsView.cohorts"),
                                            getLocale()),
                                    told,
                                    body);
                            show(cohort.id(), state, null);
                        },
                        () -> add(p("empty", getTranslation("enrolment.ApplicationsView.noCohort"))));
    }

    /** @param written what was begun in the form and not confirmed */
    private void show(UUID cohort, @Nullable EnrolmentState state, @Nullable PaperForm written) {
        var paper = new PaperForm((companies, kept) -> {
            var confirmed = enrolments.confirmOnPaper(cohort, companies, kept);
            tell(getTranslation("enrolment.EnrolmentsView.confirmed", confirmed));
            show(cohort, state, null);
        });
        if (written != null) {
            paper.goOnWith(written);
        }
        var table = new EnrolmentTable(
                dates,
                paper,
                row -> askToWithdraw(cohort, state, row, paper),
                row -> askToReadmit(cohort, state, row, paper));
        var more = div("toolbar");
        body.removeAll();
        body.add(states(cohort, state));
        if (fill(cohort, state, null, table, more)) {
            body.add(paper, section("card", table, more));
        } else {
            body.add(p("empty", text(state == null ? "empty" : "emptyState")));
        }
    }

    private Component states(UUID cohort, @Nullable EnrolmentState shown) {
        var counts = queries.counts(cohort);
        var tabs = new LinkTabs(text("states"));
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        tabs.addTab(
                EnrolmentPaths.enrolments(cohort),
                getTranslation("enrolment.ApplicationsView.all") + " " + all,
                shown == null);
        counts.forEach((state, number) -> tabs.addTab(
                EnrolmentPaths.enrolments(cohort) + "&state=" + state,
                getTranslation("enrolment.EnrolmentState." + state) + " " + number,
                state == shown));
        return tabs;
    }

    private boolean fill(
            UUID cohort, @Nullable EnrolmentState state, @Nullable EnrolmentKey after, EnrolmentTable table, Div more) {
        var page = queries.enrolments(cohort, state, after, PAGE);
        page.items().forEach(table::addEnrolment);
        more.removeAll();
        var next = page.next();
        if (next != null) {
            more.add(button(
                    getTranslation("enrolment.ApplicationsView.more"), () -> fill(cohort, state, next, table, more)));
        }
        return !page.items().isEmpty();
    }

    private void askToWithdraw(UUID cohort, @Nullable EnrolmentState state, EnrolmentRow row, PaperForm written) {
        new WithdrawalDialog(row.name(), () -> {
                    try {
                        enrolments.withdraw(cohort, row.companyId());
                        tell(getTranslation("enrolment.EnrolmentsView.withdrawn", row.name()));
                    } catch (MissingException meanwhile) {
                        tell(text("stale"));
                    }
                    show(cohort, state, written);
                })
                .open();
    }

    private void askToReadmit(UUID cohort, @Nullable EnrolmentState state, EnrolmentRow row, PaperForm written) {
        new ReadmissionDialog(row.name(), reason -> {
                    try {
                        readmissions.readmit(cohort, row.companyId(), reason);
                        tell(getTranslation("enrolment.EnrolmentsView.readmitted", row.name()));
                    } catch (WrongStateException meanwhile) {
                        tell(text("notReadmitted"));
                    }
                    show(cohort, state, written);
                })
                .open();
    }

    private void tell(String what) {
        told.setText(what);
        told.setVisible(true);
    }

    private String text(String key) {
        return getTranslation("enrolment.EnrolmentsView." + key);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
