package jp.ishigaki.support.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Facts;
import jp.ishigaki.support.DispatchPaths;
import jp.ishigaki.support.DispatchQueries;
import jp.ishigaki.support.DispatchReport;
import jp.ishigaki.support.DispatchRow;
import jp.ishigaki.support.DispatchService;
import jp.ishigaki.support.DispatchState;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.beans.factory.ObjectProvider;

/** One visit: when and where, what it is for, and what came of it. */
@Route(DispatchPaths.CALENDAR + "/:dispatch")
@RolesAllowed({"STAFF", "EXPERT", "PARTICIPANT", "EXECUTIVE"})
class DispatchView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient DispatchQueries queries;
    private final transient DispatchService service;
    private final transient Notifications notifications;
    private final transient DateTexts dates;
    private final transient List<DispatchPanel> panels;
    private final transient Clock clock;
    private final transient Actor actor;
    private String title = "";

    DispatchView(
            DispatchQueries queries,
            DispatchService service,
            Notifications notifications,
            IdentityQueries identity,
            DateTexts dates,
            ObjectProvider<DispatchPanel> panels,
            Clock clock) {
        this.queries = queries;
        this.service = service;
        this.notifications = notifications;
        this.dates = dates;
        this.panels = panels.orderedStream().toList();
        this.clock = clock;
        this.actor = identity.actor();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var visit = queries.dispatch(Asked.pathId(entering, "dispatch").orElseThrow(MissingException::new));
        notifications.markReadAbout(visit.id());
        show(visit, false);
    }

    private void show(DispatchRow visit, boolean correcting) {
        removeAll();
        title = text("title", visit.companyName(), visit.number());
        add(
                link(back(visit), text(isOfCompany() ? "back.own" : "back")),
                div(
                        "page-head",
                        h1(title),
                        p("lead", getTranslation("support.Dispatch.purpose." + visit.number())),
                        DispatchWords.chip(visit, LocalDateTime.now(clock), this)),
                facts(visit));
        panels.forEach(panel -> panel.of(visit).ifPresent(this::add));
        report(visit, correcting).ifPresent(this::add);
    }

    private boolean isOfCompany() {
        return actor.role().isOfCompany();
    }

    private boolean mayWrite(DispatchRow visit) {
        return actor.is(Role.STAFF) || actor.is(Role.EXPERT) && visit.expert().equals(actor.membership());
    }

    private String back(DispatchRow visit) {
        return isOfCompany() ? DispatchPaths.OWN : DispatchPaths.calendar(visit.cohort());
    }

    private Component facts(DispatchRow visit) {
        var facts = new Facts()
                .fact(text("when"), DispatchWords.when(visit))
                .fact(text("expert"), visit.expertName())
                .fact(text("where"), DispatchWords.where(visit, this));
        if (!visit.link().isEmpty()) {
            var online = new Anchor(visit.link(), visit.link());
            online.setTarget("_blank");
            online.getElement().setAttribute("rel", "noopener noreferrer");
            facts.fact(text("link"), online);
        }
        facts.fact(text("endState"), getTranslation("support.Dispatch.endState." + visit.number()));
        if (!visit.reason().isEmpty()) {
            facts.fact(text(visit.state() == DispatchState.CANCELLED ? "cancelled" : "moved"), visit.reason());
        }
        var card = section("card", h2(text("facts")), facts);
        card.setId("dispatch-facts");
        if (visit.state() == DispatchState.PLANNED && mayWrite(visit)) {
            card.add(acts(visit));
        }
        return card;
    }

    private Component acts(DispatchRow visit) {
        var move = link(DispatchPaths.edit(visit.id()), text("move"));
        move.addClassName("btn");
        move.setId("dispatch-move");
        var cancel = button(
                text("cancel"),
                () -> new CancelDialog(title, reason -> {
                            service.cancel(visit.id(), reason, visit.version());
                            show(queries.dispatch(visit.id()), false);
                        })
                        .open());
        cancel.addClassName("btn-quiet");
        cancel.setId("dispatch-cancel");
        return div("toolbar", move, cancel);
    }

    private Optional<Component> report(DispatchRow visit, boolean correcting) {
        var isOver = visit.begin().isBefore(LocalDateTime.now(clock));
        if (visit.state() == DispatchState.CANCELLED || !isOver) {
            return Optional.empty();
        }
        var report = queries.report(visit.id());
        if (report.isPresent() && !correcting) {
            return Optional.of(written(visit, report.get()));
        }
        var card = section("card", h2(text("report")));
        card.setId("dispatch-report");
        card.add(
                mayWrite(visit)
                        ? new ReportForm(visit.number(), report, (endState, done, next, seen) -> {
                            service.report(visit.id(), endState, done, next, seen);
                            show(queries.dispatch(visit.id()), false);
                        })
                        : p("empty", text("report.none")));
        return Optional.of(card);
    }

    private Component written(DispatchRow visit, DispatchReport report) {
        var card = section("card", h2(text("report")), new ReportFacts(visit.number(), report, dates));
        card.setId("dispatch-report");
        if (mayWrite(visit)) {
            var correct = button(text("correct"), () -> show(visit, true));
            correct.setId("report-correct");
            card.add(div("toolbar", correct));
        }
        return card;
    }

    private String text(String key, Object... parameters) {
        return getTranslation("support.DispatchView." + key, parameters);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
