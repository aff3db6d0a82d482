package jp.ishigaki.support.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import jp.ishigaki.support.DispatchRefusedException;
import jp.ishigaki.support.DispatchReport;
import jp.ishigaki.support.EndState;
import jp.ishigaki.support.StaleDispatchException;

/** What came of a visit: whether its end state holds, what was done, what comes next. */
class ReportForm extends Div {

    private static final long serialVersionUID = 1L;

    /** How what was written is kept. */
    interface Keep {
        void report(EndState endState, String done, String nextStep, int seen);
    }

    private final RadioButtonGroup<EndState> endState = new RadioButtonGroup<>();
    private final TextArea done = new TextArea();
    private final TextArea next = new TextArea();
    private final Paragraph told = p("notice is-warn", "");
    private final transient Keep keep;
    private final int seen;

    ReportForm(int number, Optional<DispatchReport> present, Keep keep) {
        this.keep = keep;
        this.seen = present.map(DispatchReport::version).orElse(0);
        setClassName("form-fields");
        endState.setId("report-end-state");
        endState.setLabel(text("endState", getTranslation("support.Dispatch.endState." + number)));
        endState.setItems(EndState.values());
        endState.setItemLabelGenerator(each -> getTranslation("support.EndState." + each));
        endState.setManualValidation(true);
        area(done, "report-done", "done", 5);
        area(next, "report-next", "next", 3);
        present.ifPresent(report -> {
            endState.setValue(report.endState());
            done.setValue(report.done());
            next.setValue(report.nextStep());
        });
        told.setVisible(false);
        told.getElement().setAttribute("role", "status");
        var save = primaryButton(text("save"), this::save);
        save.setId("report-save");
        add(endState, done, next, told, div("toolbar", save));
    }

    private void area(TextArea field, String id, String key, int rows) {
        field.setId(id);
        field.setLabel(text(key));
        field.setHelperText(text(key + ".help"));
        field.setMinRows(rows);
        field.setWidthFull();
        field.setManualValidation(true);
    }

    private void save() {
        endState.setErrorMessage(text("endState.missing"));
        endState.setInvalid(endState.isEmpty());
        var fine = isWithin(done, 1, DispatchReport.DONE) & isWithin(next, 0, DispatchReport.NEXT_STEP);
        if (!fine || endState.isEmpty()) {
            return;
        }
        try {
            keep.report(endState.getValue(), done.getValue(), next.getValue(), seen);
        } catch (StaleDispatchException meanwhile) {
            tell("stale");
        } catch (DispatchRefusedException refused) {
            tell("refused");
        }
    }

    private boolean isWithin(TextArea field, int least, int most) {
        var length = field.getValue().strip().length();
        field.setErrorMessage(length < least ? text("missing") : text("tooLong", most));
        field.setInvalid(length < least || length > most);
        return !field.isInvalid();
    }

    private void tell(String key) {
        told.setText(text(key));
        told.setVisible(true);
    }

    private String text(String key, Object... parameters) {
        return getTranslation("support.ReportForm." + key, parameters);
    }
}
