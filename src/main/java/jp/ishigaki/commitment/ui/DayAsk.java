package jp.ishigaki.commitment.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import jp.ishigaki.commitment.CommitmentService;

/** Asks by which day the annual plan has it done. */
class DayAsk extends Div {

    private static final long serialVersionUID = 1L;

    DayAsk(LocalDate today, BiConsumer<LocalDate, String> act) {
        setClassName("form-fields");
        var day = new DatePicker(getTranslation("commitment.DayAsk.day"));
        day.setId("commitment-planned");
        day.setMin(today);
        day.setManualValidation(true);
        var remark = new TextField(getTranslation("commitment.DayAsk.remark"));
        remark.setId("commitment-remark");
        remark.setMaxLength(CommitmentService.REMARK);
        remark.setWidthFull();
        var save = primaryButton(getTranslation("commitment.DayAsk.save"), () -> {
            day.setErrorMessage(getTranslation("commitment.DayAsk.wrong"));
            day.setInvalid(day.getValue() == null || day.getValue().isBefore(today));
            if (day.isInvalid()) {
                day.focus();
            } else {
                act.accept(day.getValue(), remark.getValue());
            }
        });
        save.setId("commitment-planned-save");
        add(day, remark, div("toolbar", save));
    }
}
