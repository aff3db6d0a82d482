package jp.ishigaki.community.ui;

import static jp.ishigaki.shared.ui.Markup.div;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;

/** What is being written, as it will be shown. It follows the typing while it is open. */
public class Preview extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final Div shown = div("post");
    private final TextArea written;

    public Preview(TextArea written) {
        this.written = written;
        setClassName("preview");
        setId(written.getId().orElse("text") + "-preview");
        setSummaryText(getTranslation("community.Preview.title"));
        setContent(shown);
        addToggleListener(toggled -> show());
        written.addValueChangeListener(change -> show());
    }

    private void show() {
        if (!isOpen()) {
            return;
        }
        shown.removeAll();
        if (written.getValue().isBlank()) {
            shown.setText(getTranslation("community.Preview.nothing"));
        } else {
            shown.add(Prose.of(written.getValue()));
        }
    }
}
