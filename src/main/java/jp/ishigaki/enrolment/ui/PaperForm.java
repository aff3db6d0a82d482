package jp.ishigaki.enrolment.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import jp.ishigaki.enrolment.EnrolmentRow;
import jp.ishigaki.enrolment.EnrolmentState;

/** Confirms what was signed on paper, for the companies ticked in the table below. Unseen while nobody waits. */
class PaperForm extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final Map<UUID, Checkbox> ticks = new LinkedHashMap<>();
    private final Set<UUID> resumed = new HashSet<>();
    private final Paragraph count = p("meta", "");
    private final TextField kept = new TextField(getTranslation("enrolment.PaperForm.kept"));
    private final transient BiConsumer<Collection<UUID>, String> confirm;

    /** @param confirm takes the companies and where their sheets are kept */
    PaperForm(BiConsumer<Collection<UUID>, String> confirm) {
        this.confirm = confirm;
        setClassName("card");
        setId("paper");
        setVisible(false);
        attribute(count, "role", "status");
        kept.setId("paper-kept");
        kept.setWidthFull();
        kept.setManualValidation(true);
        kept.setHelperText(getTranslation("enrolment.PaperForm.keptHelp"));
        kept.setErrorMessage(getTranslation("enrolment.PaperForm.keptWrong"));
        var all = button(
                getTranslation("enrolment.PaperForm.all"), () -> ticks.values().forEach(tick -> tick.setValue(true)));
        all.setId("paper-all");
        var go = primaryButton(getTranslation("enrolment.PaperForm.confirm"), this::confirm);
        go.setId("paper-confirm");
        add(
                h2(getTranslation("enrolment.PaperForm.title")),
                p("", getTranslation("enrolment.PaperForm.lead")),
                kept,
                count,
                div("toolbar", all, go));
    }

    /** Goes on with what was chosen and written in another, before the table was read anew. */
    void goOnWith(PaperForm before) {
        resumed.addAll(before.chosen());
        kept.setValue(before.kept.getValue());
    }

    /** The tick for a company; whoever does not wait for signatures has none. */
    Checkbox tick(EnrolmentRow row) {
        var tick = new Checkbox();
        tick.setAriaLabel(getTranslation("enrolment.PaperForm.choose", row.name()));
        tick.setVisible(row.state() == EnrolmentState.CONSENT_PENDING);
        if (tick.isVisible()) {
            attribute(tick, "data-tick", row.companyId().toString());
            tick.addValueChangeListener(change -> tell());
            ticks.put(row.companyId(), tick);
            tick.setValue(resumed.contains(row.companyId()));
            setVisible(true);
            tell();
        }
        return tick;
    }

    private List<UUID> chosen() {
        return ticks.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void tell() {
        count.setText(getTranslation("enrolment.PaperForm.count", chosen().size()));
    }

    private void confirm() {
        var where = kept.getValue().strip();
        kept.setInvalid(where.isEmpty() || where.length() > LONGEST);
        if (kept.isInvalid()) {
            kept.focus();
        } else if (chosen().isEmpty()) {
            count.setText(getTranslation("enrolment.PaperForm.nobody"));
        } else {
            confirm.accept(chosen(), where);
        }
    }
}
