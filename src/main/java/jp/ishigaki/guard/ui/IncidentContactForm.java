package jp.ishigaki.guard.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Stream;
import jp.ishigaki.guard.ContactKind;
import jp.ishigaki.guard.IncidentContact;
import jp.ishigaki.guard.IncidentContacts;
import jp.ishigaki.guard.StaleContactException;
import org.jspecify.annotations.Nullable;

/** A contact, new or changed. What was typed stays when somebody else was first. */
class IncidentContactForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient IncidentContacts contacts;
    private final transient @Nullable IncidentContact changed;
    private final transient Runnable saved;
    private final Select<ContactKind> kind = new Select<>();
    private final TextField name = new TextField();
    private final TextField reach = new TextField();
    private final TextField note = new TextField();
    private final Div told = div("");

    IncidentContactForm(IncidentContacts contacts, Runnable saved) {
        this(contacts, null, saved);
    }

    IncidentContactForm(IncidentContacts contacts, @Nullable IncidentContact changed, Runnable saved) {
        this.contacts = contacts;
        this.changed = changed;
        this.saved = saved;
        setClassName("form");
        setId(changed == null ? "contact-form" : "contact-change");
        kind.setLabel(text("kind"));
        kind.setId("contact-kind");
        kind.setItems(ContactKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("guard.ContactKind." + each));
        kind.setValue(changed == null ? ContactKind.VENDOR : changed.kind());
        field(name, "name", IncidentContacts.NAME, changed == null ? "" : changed.name());
        field(reach, "reach", IncidentContacts.REACH, changed == null ? "" : changed.reach());
        field(note, "note", IncidentContacts.NOTE, changed == null ? "" : changed.note());
        reach.setHelperText(text("reachHelp"));
        note.setHelperText(text("noteHelp"));
        Stream.of(name, reach).forEach(each -> each.setRequiredIndicatorVisible(true));
        attribute(told, "role", "status");
        var save = primaryButton(text(changed == null ? "add" : "save"), this::save);
        save.setId(changed == null ? "contact-add" : "contact-save");
        add(kind, name, reach, note, div("toolbar", save), told);
    }

    private void field(TextField field, String key, int longest, String value) {
        field.setLabel(text(key));
        field.setId("contact-" + key);
        field.setMaxLength(longest);
        field.setWidthFull();
        field.setValue(value);
    }

    private void save() {
        told.removeAll();
        if (!isThere(name) | !isThere(reach)) {
            (name.isInvalid() ? name : reach).focus();
            return;
        }
        if (changed != null) {
            change(changed);
        } else if (contacts.all().size() >= IncidentContacts.MOST) {
            told.add(p("field-error", text("full", IncidentContacts.MOST)));
        } else {
            contacts.add(kind.getValue(), name.getValue(), reach.getValue(), note.getValue());
            told.add(p("notice", text("added", name.getValue().strip())));
            Stream.of(name, reach, note).forEach(TextField::clear);
            name.focus();
            saved.run();
        }
    }

    private void change(IncidentContact shown) {
        try {
            contacts.change(shown, kind.getValue(), name.getValue(), reach.getValue(), note.getValue());
            saved.run();
        } catch (StaleContactException stale) {
            told.add(p("field-error", text("stale")));
        }
    }

    private boolean isThere(TextField field) {
        field.setErrorMessage(text("missing"));
        field.setInvalid(field.getValue().isBlank());
        return !field.isInvalid();
    }

    private String text(String key, Object... args) {
        return getTranslation("guard.IncidentContactForm." + key, args);
    }
}
