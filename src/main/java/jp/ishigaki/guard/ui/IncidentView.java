package jp.ishigaki.guard.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.guard.GuardPaths;
import jp.ishigaki.guard.IncidentContact;
import jp.ishigaki.guard.IncidentContacts;
import jp.ishigaki.guard.IncidentDesk;
import jp.ishigaki.guard.IncidentDesks;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.tenancy.Role;

/** What to do now, whom to call and until when to report. Nothing is asked here, and nothing is kept. */
@Route(GuardPaths.INCIDENT)
@Menu(title = "guard.IncidentView.title", order = NavGroup.PROGRAMME + 95)
@PermitAll
class IncidentView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int STEPS = 3;
    private static final int ACTS = 4;

    IncidentView(
            IncidentContacts contacts,
            IncidentDesks desks,
            IdentityQueries identity,
            BusinessCalendar calendar,
            Clock clock) {
        setClassName("incident-page");
        var silence = p("notice is-warn", text("silence"));
        silence.setId("incident-silence");
        var print = button(text("print"), () -> getElement().executeJs("window.print()"));
        print.setId("incident-print");
        add(div("page-head", h1(getPageTitle()), p("lead", text("lead")), div("toolbar", print)), silence, steps());
        if (identity.actor().is(Role.PARTICIPANT, Role.EXECUTIVE)) {
            add(ownContacts(contacts.all()));
        }
        add(desks(desks.today()), new IncidentClock(calendar, clock));
    }

    private Component steps() {
        var list = new OrderedList();
        list.setClassName("cards");
        list.setId("incident-steps");
        attribute(list, "role", "list");
        list.getStyle().set("list-style", "none").set("padding", "0");
        for (int step = 1; step <= STEPS; step++) {
            var acts = new OrderedList();
            for (int act = 1; act <= ACTS; act++) {
                acts.add(new ListItem(text("step." + step + "." + act)));
            }
            var item = new ListItem(h2(text("step." + step)), p("meta", text("step." + step + ".lead")), acts);
            item.setClassName("card");
            list.add(item);
        }
        return list;
    }

    private Component ownContacts(List<IncidentContact> contacts) {
        var card = section("card", h2(text("contacts")), p("meta", text("contacts.private")));
        card.setId("incident-contacts");
        if (contacts.isEmpty()) {
            card.add(p("empty", text("contacts.empty")));
        } else {
            var rows = div("row-list");
            contacts.forEach(each -> rows.add(row(each)));
            card.add(rows);
        }
        var edit = link(GuardPaths.CONTACTS, "btn", span("", text("contacts.edit")));
        edit.setId("incident-contacts-edit");
        card.add(div("toolbar", edit));
        return card;
    }

    private Component row(IncidentContact contact) {
        var body = div("row-body", span("row-title", contact.name()), span("incident-reach", contact.reach()));
        if (!contact.note().isEmpty()) {
            body.add(span("row-sub", contact.note()));
        }
        return attribute(
                div(
                        "row is-stacking",
                        body,
                        div("row-meta", span("chip is-plain", getTranslation("guard.ContactKind." + contact.kind())))),
                "data-contact",
                contact.id().toString());
    }

    private Component desks(IncidentDesk.Known known) {
        var card = section(
                "card", h2(text("desks")), p("meta", text("desks.asOf", Days.dayAndYear(known.asOf(), getLocale()))));
        card.setId("incident-desks");
        known.desks().forEach(desk -> card.add(desk(desk)));
        return card;
    }

    private Component desk(IncidentDesk desk) {
        var page = new Anchor(desk.link(), text("desks.page"));
        page.setTarget("_blank");
        attribute(page, "rel", "noopener");
        attribute(page, "aria-label", text("desks.pageOf", desk.name(getLocale())));
        var shown = div("incident-desk", h3(desk.name(getLocale())), p("", desk.what(getLocale())));
        if (!desk.phone().isEmpty()) {
            shown.add(p("incident-reach", desk.phone()), p("meta", desk.hours(getLocale())));
        }
        shown.add(page);
        return attribute(shown, "data-desk", desk.key());
    }

    private String text(String key, Object... args) {
        return getTranslation("guard.IncidentView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
