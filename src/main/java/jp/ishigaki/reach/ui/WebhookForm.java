package jp.ishigaki.reach.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import jp.ishigaki.reach.hook.HookEvent;
import jp.ishigaki.reach.hook.WebhookService;

/** Sets an address up; the secret is shown this once. */
class WebhookForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final transient WebhookService service;
    private final Runnable added;
    private final TextField address = new TextField();
    private final CheckboxGroup<HookEvent> events = new CheckboxGroup<>();
    private final Div made = div("");

    WebhookForm(WebhookService service, Runnable added) {
        this.service = service;
        this.added = added;
        address.setId("webhook-address");
        address.setLabel(text("address"));
        address.setHelperText(text("addressHelp"));
        address.setPlaceholder("https://");
        address.setMaxLength(LONGEST);
        address.setWidthFull();
        events.setId("webhook-events");
        events.setLabel(text("events"));
        events.setItems(HookEvent.ofQuestions());
        events.setItemLabelGenerator(event -> getTranslation("reach.HookEvent." + event));
        events.setValue(new LinkedHashSet<>(HookEvent.ofQuestions()));
        var send = primaryButton(text("add"), this::add);
        send.setId("webhook-add");
        add(made, div("field", address), div("field", events), div("toolbar", send));
    }

    private void add() {
        var typed = address.getValue().strip();
        address.setErrorMessage(text("addressWrong"));
        address.setInvalid(!WebhookService.isAddress(typed));
        events.setErrorMessage(text("eventsMissing"));
        events.setInvalid(events.isEmpty());
        if (address.isInvalid()) {
            address.focus();
        } else if (!events.isInvalid()) {
            save(typed);
        }
    }

    private void save(String typed) {
        try {
            var secret = service.add(typed, events.getValue());
            address.clear();
            address.setInvalid(false);
            show(secret);
            added.run();
        } catch (IllegalArgumentException full) {
            address.setErrorMessage(text("full", WebhookService.MOST));
            address.setInvalid(true);
        }
    }

    /** In a field, so that it can be marked and copied by keyboard too. */
    private void show(String secret) {
        var field = new TextField(text("secret"));
        field.setId("webhook-secret");
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.setHelperText(text("once"));
        made.removeAll();
        made.add(field);
        field.focus();
    }

    private String text(String key, Object... args) {
        return getTranslation("reach.WebhookForm." + key, args);
    }
}
