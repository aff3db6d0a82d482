package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.schedule.Block;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.Facts;

/** One session in the timeline: when, what, where, and whether it is over, next or still to come. */
class SessionItem extends ListItem {

    private static final long serialVersionUID = 1L;

    private final Div body = div("card");

    SessionItem(SessionRow session, When when, Textbook textbook) {
        addClassName(when.theme());
        attribute(this, "data-session", String.valueOf(session.number()));
        attribute(this, "data-when", when.name());
        body.add(head(session, when, textbook), facts(session, textbook));
        add(day(session), body);
    }

    /** Adds what can be done with the session. */
    void offer(Component action) {
        body.add(div("toolbar", action));
    }

    private Component day(SessionRow session) {
        return new Html("<time datetime=\"" + session.heldOn() + "\">" + Days.date(session.heldOn(), getLocale())
                + "<small>" + Days.weekday(session.heldOn(), getLocale()) + "</small></time>");
    }

    private Component head(SessionRow session, When when, Textbook textbook) {
        var title = new H2(link(SchedulePaths.session(session.id()), SessionName.of(session, getLocale(), this)));
        var approaches = div("chips");
        textbook.partsOf(session).stream()
                .map(PartRow::approach)
                .filter(approach -> approach != null)
                .distinct()
                .forEach(approach ->
                        approaches.add(chip("plain", getTranslation("curriculum.ApproachLevel." + approach))));
        if (!session.own()) {
            approaches.addComponentAsFirst(chip("plain", getTranslation("schedule.otherTrack")));
            attribute(this, "data-other-track", "");
        }
        return div("card-head", title, when.chip(this), approaches);
    }

    private Component facts(SessionRow session, Textbook textbook) {
        var facts = new Facts().fact(getTranslation("schedule.seminar"), div("", new SeminarParts(session, textbook)));
        facts.fact(
                getTranslation("schedule.workshop"),
                getTranslation(
                        "schedule.workshop.text",
                        Days.hours(session.workshopFrom(), session.workshopTo()),
                        session.workshopTitle()));
        session.plan()
                .hours(Block.ROUND_TABLE)
                .ifPresent(hours ->
                        facts.fact(getTranslation("schedule.Block.ROUND_TABLE"), Days.hours(hours.from(), hours.to())));
        var place = (session.place() + " " + session.plan().room()).strip();
        if (!place.isEmpty()) {
            facts.fact(getTranslation("schedule.place"), place);
        }
        var pages = textbook.pagesOf(session);
        if (!pages.isEmpty()) {
            facts.fact(
                    getTranslation("schedule.pages"),
                    getTranslation("schedule.pages.text", pages.getFirst(), pages.getLast()));
        }
        return facts;
    }
}
