package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import jp.ishigaki.facilitation.FacilitationPaths;
import jp.ishigaki.facilitation.FacilitationQueries;
import jp.ishigaki.facilitation.LiveState;
import jp.ishigaki.facilitation.LiveWorkshop;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.schedule.ui.SessionPanel;
import org.springframework.core.annotation.Order;

/** On a session's page: the way into its workshop, and for whoever leads it to where it is led. */
@org.springframework.stereotype.Component
@Order(25)
class WorkshopPanel implements SessionPanel {

    private final FacilitationQueries queries;

    WorkshopPanel(FacilitationQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Component> of(SessionRow session) {
        var live = queries.live(session.id());
        var leads = queries.leads(session.id());
        if (session.cancelled() || (live.isEmpty() && !leads)) {
            return Optional.empty();
        }
        var ui = UI.getCurrent();
        var state = live.map(LiveWorkshop::state).orElse(null);
        var head = div("card-head", h2(ui.getTranslation("facilitation.WorkshopPanel.title")));
        if (state != null) {
            head.add(chip(
                    state == LiveState.RUNNING ? "soon" : state == LiveState.CLOSED ? "done" : "plain",
                    ui.getTranslation("facilitation.LiveState." + state)));
        }
        var card = section("card", head);
        card.setId("session-workshop");
        var actions = div("toolbar");
        if (live.isPresent()) {
            var enter = link(
                    FacilitationPaths.workshop(session.id()),
                    ui.getTranslation(
                            "facilitation.WorkshopPanel." + (state == LiveState.CLOSED ? "outputs" : "enter")));
            enter.setId("session-workshop-enter");
            actions.add(enter);
        } else {
            card.add(p("meta", ui.getTranslation("facilitation.WorkshopPanel.none")));
        }
        if (leads) {
            var lead = link(FacilitationPaths.lead(session.id()), ui.getTranslation("facilitation.WorkshopPanel.lead"));
            lead.setId("session-workshop-lead");
            actions.add(lead);
        }
        card.add(actions);
        return Optional.of(card);
    }
}
