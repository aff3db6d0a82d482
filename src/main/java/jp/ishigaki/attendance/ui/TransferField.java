package jp.ishigaki.attendance.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.schedule.ui.SessionName;
import jp.ishigaki.shared.ui.Days;

/** In which other track's session a missed one is made up. */
class TransferField extends Div {

    private static final long serialVersionUID = 1L;

    /** @param choices at least one */
    TransferField(List<SessionRow> choices, Consumer<UUID> choose) {
        setClassName("form-fields");
        getElement().setAttribute("data-transfer", "");
        var field = new Select<SessionRow>();
        field.setLabel(getTranslation("attendance.TransferField.label"));
        field.setItems(choices);
        field.setItemLabelGenerator(
                session -> SessionName.of(session, getLocale(), this) + "  " + Days.day(session.heldOn(), getLocale()));
        field.setManualValidation(true);
        field.setWidthFull();
        var save = button(getTranslation("attendance.TransferField.choose"), () -> {
            var chosen = field.getOptionalValue();
            field.setErrorMessage(getTranslation("attendance.TransferField.missing"));
            field.setInvalid(chosen.isEmpty());
            chosen.map(SessionRow::id).ifPresent(choose);
        });
        add(field, div("toolbar", attribute(save, "data-choose-transfer", "")));
    }
}
