package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import jp.ishigaki.tenancy.Actor;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.Lanes;
import jp.ishigaki.workshop.Narrowing;
import jp.ishigaki.workshop.WorkshopPaths;
import org.jspecify.annotations.Nullable;

/** The head of the board: how it is used by this reader, and what is done beside its cards. */
class BoardHead extends Div {

    private static final long serialVersionUID = 1L;

    /** @param askLimits opens what the office sets limits with */
    BoardHead(Actor actor, Narrowing now, Lanes lanes, BoardChoices choices, SerializableRunnable askLimits) {
        setClassName("page-head");
        var line = div("page-head-line", h1(getTranslation("workshop.BoardView.title")));
        if (actor.role().isOfCompany()) {
            line.add(div("toolbar", raiseLink(this, now.session())));
        } else if (actor.is(Role.STAFF) && now.cohort() != null) {
            var tools = div("toolbar board-tools");
            if (choices.cohorts().size() > 1) {
                tools.add(new CohortChooser(now.cohort(), now, lanes, choices));
            }
            var limits = button(getTranslation("workshop.LimitsDialog.title"), askLimits);
            limits.setId("set-limits");
            tools.add(limits);
            line.add(tools);
        }
        add(line, lead(actor));
    }

    private Component lead(Actor actor) {
        if (actor.role().isOfCompany()) {
            return p("lead no-print", getTranslation("workshop.BoardView.how"));
        }
        return actor.is(Role.STAFF, Role.EXPERT)
                ? p("lead no-print", getTranslation("workshop.BoardView.verify"))
                : p("lead", getTranslation("workshop.BoardView.lead"));
    }

    static Anchor raiseLink(Component page, @Nullable Integer session) {
        var link = link(
                session == null ? WorkshopPaths.NEW_ISSUE : WorkshopPaths.newIssue(session),
                page.getTranslation("workshop.BoardView.raise"));
        link.addClassNames("btn", "btn-primary");
        link.setId("raise-issue");
        return link;
    }
}
