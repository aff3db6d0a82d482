package jp.ishigaki.support.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import jp.ishigaki.identity.CohortChoice;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Facts;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.support.DispatchPaths;
import jp.ishigaki.support.DispatchQueries;
import jp.ishigaki.support.DispatchReport;
import jp.ishigaki.support.DispatchRow;
import jp.ishigaki.support.DispatchState;
import jp.ishigaki.support.DispatchWindow;
import jp.ishigaki.tenancy.MissingException;

/** A company's four visits: what each is for, when it is, and what came of it. */
@Route(DispatchPaths.OWN)
@Menu(title = "support.OwnDispatchesView.title", order = NavGroup.OWN_WORK + 42)
@RolesAllowed({"PARTICIPANT", "EXECUTIVE"})
class OwnDispatchesView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DispatchQueries queries;
    private final transient IdentityQueries identity;
    private final transient DateTexts dates;
    private final transient Clock clock;

    OwnDispatchesView(DispatchQueries queries, IdentityQueries identity, DateTexts dates, Clock clock) {
        this.queries = queries;
        this.identity = identity;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var cohort = identity.ownCohort().map(CohortChoice::id).orElseThrow(MissingException::new);
        var company = identity.actor().ownCompany();
        var visits = queries.ofCompany(cohort, company);
        var reports = queries.reports(cohort, company);
        add(div("page-head", h1(getPageTitle()), p("lead", text("lead"))));
        queries.windows(cohort).forEach(window -> {
            var visit = visits.stream()
                    .filter(each -> each.number() == window.number() && each.state() != DispatchState.CANCELLED)
                    .findFirst();
            add(card(window, visit, visit.flatMap(each -> Optional.ofNullable(reports.get(each.id())))));
        });
    }

    private Component card(DispatchWindow window, Optional<DispatchRow> visit, Optional<DispatchReport> report) {
        var number = window.number();
        var card = section(
                "card",
                div(
                        "card-head",
                        h2(getTranslation("support.Dispatch.purpose.short." + number)),
                        visit.map(each -> DispatchWords.chip(each, LocalDateTime.now(clock), this))
                                .orElseGet(() -> chip("plain", getTranslation("support.DispatchGrid.undated")))),
                p("", getTranslation("support.Dispatch.purpose." + number)));
        var facts = new Facts();
        visit.ifPresentOrElse(
                each -> facts.fact(
                                getTranslation("support.DispatchView.when"),
                                link(DispatchPaths.dispatch(each.id()), DispatchWords.when(each)))
                        .fact(getTranslation("support.DispatchView.expert"), each.expertName())
                        .fact(getTranslation("support.DispatchView.where"), DispatchWords.where(each, this)),
                () -> facts.fact(text("window"), text("undated", DispatchWords.window(window, this))));
        card.add(facts);
        report.ifPresentOrElse(
                written -> card.add(new ReportFacts(number, written, dates)),
                () -> facts.fact(
                        getTranslation("support.DispatchView.endState"),
                        getTranslation("support.Dispatch.endState." + number)));
        return attribute(card, "data-number", String.valueOf(number));
    }

    private String text(String key, Object... parameters) {
        return getTranslation("support.OwnDispatchesView." + key, parameters);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
