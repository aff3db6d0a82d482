package jp.ishigaki.shell.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.router.QueryParameters;

/** Understands a textbook number ("2-2-3") as well as words. Ctrl+K goes there from anywhere. */
class SearchField extends Div {

    private static final long serialVersionUID = 1L;

    SearchField() {
        setClassName("app-search");
        getElement().setAttribute("role", "search");
        var input = new Input();
        input.setType("search");
        input.setPlaceholder(getTranslation("shell.SearchField.placeholder"));
        input.setAriaLabel(getTranslation("shell.SearchField.label"));
        input.getElement().setAttribute("autocomplete", "off");
        input.getElement()
                .addEventListener("keydown", event -> {
                    var words = input.getValue();
                    if (!words.isBlank()) {
                        getUI().ifPresent(ui -> ui.navigate("search", QueryParameters.of("q", words.strip())));
                    }
                })
                .setFilter("event.key === 'Enter' && !event.isComposing")
                .addEventData("element.value");
        input.addClassName("app-search-input");
        add(input);
        Shortcuts.addShortcutListener(this, event -> input.focus(), Key.KEY_K, KeyModifier.CONTROL);
    }
}
