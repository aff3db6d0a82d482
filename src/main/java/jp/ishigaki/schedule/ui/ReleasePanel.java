package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ishigaki.schedule.ChangeWords;
import jp.ishigaki.schedule.Recipient;
import jp.ishigaki.schedule.ReleasePreview;

/** What releasing would change and who would get a mail, before it is done. */
class ReleasePanel extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 80;

    private final TextField name = new TextField();
    private final transient Consumer<String> release;

    ReleasePanel(ReleasePreview preview, ChangeWords words, Map<UUID, String> names, Consumer<String> release) {
        this.release = release;
        setClassName("card");
        setId("release-panel");
        attribute(this, "data-changes", String.valueOf(preview.changes().size()));
        add(h2(getTranslation("schedule.ReleasePanel.title")));
        if (preview.changes().isEmpty()) {
            add(p("empty", getTranslation("schedule.ReleasePanel.nothing")));
            return;
        }
        add(p("", getTranslation("schedule.ReleasePanel.lead", preview.changes().size())));
        add(new ChangeList(preview.changes(), words, names, false));
        add(recipients(preview.recipients()));
        name.setId("release-name");
        name.setLabel(getTranslation("schedule.ReleasePanel.name"));
        name.setHelperText(getTranslation("schedule.ReleasePanel.name.help"));
        name.setValue(getTranslation("schedule.Release.name", preview.version()));
        name.setManualValidation(true);
        var button = primaryButton(getTranslation("schedule.ReleasePanel.release"), this::send);
        button.setId("release-send");
        add(name, button);
    }

    private NativeDetails recipients(List<Recipient> recipients) {
        var names = new UnorderedList();
        recipients.forEach(one -> names.add(new ListItem(getTranslation(
                "schedule.ReleasePanel.recipient",
                one.name(),
                one.email(),
                one.changes().size()))));
        var details = new NativeDetails(getTranslation("schedule.ReleasePanel.recipients", recipients.size()), names);
        details.setId("release-recipients");
        attribute(details, "data-recipients", String.valueOf(recipients.size()));
        return details;
    }

    private void send() {
        var typed = name.getValue().strip();
        name.setInvalid(typed.isEmpty() || typed.length() > LONGEST);
        name.setErrorMessage(getTranslation("schedule.ReleasePanel.name.wrong", LONGEST));
        if (name.isInvalid()) {
            name.focus();
        } else {
            release.accept(typed);
        }
    }
}
