package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import jp.ishigaki.facilitation.GroupOutput;
import jp.ishigaki.facilitation.OutputQueries;
import jp.ishigaki.facilitation.OutputService;
import jp.ishigaki.facilitation.StaleOutputException;
import jp.ishigaki.grouping.WorkshopGroup;

/** A further version of a group's output, with the reason for it. The versions before stay to be read. */
class AmendDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient OutputService outputs;
    private final transient OutputQueries queries;
    private final transient LeadActs acts;
    private final UUID session;
    private final int group;
    private final OutputFields fields;
    private final TextField reason = new TextField();
    private final Div notice = new Div();
    private transient GroupOutput loaded;

    AmendDialog(UUID session, WorkshopGroup group, OutputService outputs, OutputQueries queries, LeadActs acts) {
        this.session = session;
        this.group = group.number();
        this.outputs = outputs;
        this.queries = queries;
        this.acts = acts;
        fields = new OutputFields(group, () -> {});
        loaded = newest();
        fields.load(loaded);
        setId("amend-dialog");
        setHeaderTitle(getTranslation("facilitation.AmendDialog.title", group.number()));
        reason.setId("amend-reason");
        reason.setLabel(getTranslation("facilitation.AmendDialog.reason"));
        reason.setMaxLength(GroupOutput.REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.setWidthFull();
        add(fields, reason, notice);
        var save = primaryButton(getTranslation("facilitation.AmendDialog.save"), this::save);
        save.setId("amend-save");
        getFooter().add(button(getTranslation("facilitation.RemarkDialog.leave"), this::close), save);
    }

    private GroupOutput newest() {
        return queries.newest(session).getOrDefault(group, GroupOutput.NONE);
    }

    private void save() {
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(getTranslation("facilitation.AmendDialog.noReason"));
        if (reason.isInvalid()) {
            reason.focus();
        } else if (fields.isRight()) {
            try {
                if (acts.act(() -> outputs.amend(
                        session, group, fields.text(), fields.roles(), loaded.number(), reason.getValue()))) {
                    close();
                }
            } catch (StaleOutputException e) {
                loaded = newest();
                notice.removeAll();
                notice.add(
                        p("notice is-warn", getTranslation("facilitation.AmendDialog.stale", loaded.writer())),
                        p("live-words", loaded.body()));
            }
        }
    }
}
