package jp.ishigaki.guard.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jp.ishigaki.guard.GuardPaths;
import jp.ishigaki.guard.IncidentContact;
import jp.ishigaki.guard.IncidentContacts;
import jp.ishigaki.tenancy.MissingException;

/** Prepares, on a quiet day, whom the company calls on the other one. */
@Route(GuardPaths.CONTACTS)
@RolesAllowed({"PARTICIPANT", "EXECUTIVE"})
class IncidentContactsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient IncidentContacts contacts;
    private final Div list = div("");

    IncidentContactsView(IncidentContacts contacts) {
        this.contacts = contacts;
        list.setId("contact-list");
        add(
                div("page-head", h1(getPageTitle()), p("lead", text("lead"))),
                p("notice", text("private")),
                section("card", h2(text("list")), list),
                section("card", h2(text("add")), new IncidentContactForm(contacts, this::show)),
                div("toolbar", link(GuardPaths.INCIDENT, "btn btn-quiet", span("", text("back")))));
        show();
    }

    private void show() {
        list.removeAll();
        var all = contacts.all();
        if (all.isEmpty()) {
            list.add(p("empty", text("empty")));
            return;
        }
        var rows = div("row-list");
        all.forEach(each -> rows.add(row(each)));
        list.add(rows);
    }

    private Component row(IncidentContact contact) {
        var change = button(text("change"), () -> edit(contact));
        var remove = button(text("remove"), () -> remove(contact));
        change.addClassName("btn-quiet");
        remove.addClassName("btn-quiet");
        attribute(change, "aria-label", text("changeOf", contact.name()));
        attribute(remove, "aria-label", text("removeOf", contact.name()));
        return attribute(
                div(
                        "row is-stacking",
                        div(
                                "row-body",
                                span("row-title", contact.name()),
                                span("row-sub", contact.reach()),
                                span("row-sub", contact.note())),
                        div(
                                "row-meta",
                                span("chip is-plain", getTranslation("guard.ContactKind." + contact.kind())),
                                change,
                                remove)),
                "data-contact",
                contact.id().toString());
    }

    private void edit(IncidentContact contact) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(text("changeOf", contact.name()));
        dialog.add(new IncidentContactForm(contacts, contact, () -> {
            dialog.close();
            show();
        }));
        dialog.getFooter().add(button(text("close"), dialog::close));
        dialog.open();
    }

    private void remove(IncidentContact contact) {
        try {
            contacts.remove(contact.id());
        } catch (MissingException gone) {
            // A colleague was first; it is gone either way.
        }
        show();
    }

    private String text(String key, Object... args) {
        return getTranslation("guard.IncidentContactsView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
