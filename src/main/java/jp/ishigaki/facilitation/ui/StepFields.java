package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import jp.ishigaki.facilitation.Step;
import jp.ishigaki.facilitation.StepKind;

/** One step of a workshop that is being prepared. */
class StepFields extends ListItem {

    private static final long serialVersionUID = 1L;

    private final Select<StepKind> kind = new Select<>();
    private final TextField theme = new TextField();
    private final IntegerField minutes = new IntegerField();
    private final NativeButton up;
    private final NativeButton remove;

    StepFields(Step from, PrepareForm form) {
        setClassName("live-step-fields");
        kind.setLabel(getTranslation("facilitation.StepFields.kind"));
        kind.setItems(StepKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("facilitation.StepKind." + each));
        kind.setValue(from.kind());
        kind.setEmptySelectionAllowed(false);
        theme.setLabel(getTranslation("facilitation.StepFields.theme"));
        theme.setMaxLength(Step.THEME);
        theme.setValue(from.theme());
        minutes.setLabel(getTranslation("facilitation.StepFields.minutes"));
        minutes.setValue(from.minutes());
        minutes.setManualValidation(true);
        up = button("↑", () -> form.up(this));
        remove = button("✕", () -> form.remove(this));
        up.addClassName("btn-quiet");
        remove.addClassName("btn-quiet");
        add(kind, theme, minutes, div("toolbar", up, remove));
    }

    /** Which one it is, for who does not see its place. */
    void number(int place) {
        attribute(this, "data-place", String.valueOf(place));
        up.setEnabled(place > 1);
        attribute(up, "aria-label", getTranslation("facilitation.StepFields.up", place));
        attribute(remove, "aria-label", getTranslation("facilitation.StepFields.remove", place));
        kind.setId("step-kind-" + place);
        theme.setId("step-theme-" + place);
        minutes.setId("step-minutes-" + place);
        up.setId("step-up-" + place);
        remove.setId("step-remove-" + place);
    }

    /** The step, unless the error stands beside the field now. */
    Optional<Step> written() {
        var length = minutes.getValue();
        var isWrong = length == null || length < 0 || length > Step.MINUTES;
        minutes.setInvalid(isWrong);
        minutes.setErrorMessage(getTranslation("facilitation.StepFields.wrong", Step.MINUTES));
        if (isWrong) {
            minutes.focus();
            return Optional.empty();
        }
        return Optional.of(new Step(kind.getValue(), theme.getValue(), length));
    }
}
