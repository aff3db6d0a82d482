package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.workshop.BoardLimits;
import jp.ishigaki.workshop.ColumnLimit;
import jp.ishigaki.workshop.IssueState;

/** Staff say how many issues a column is meant to hold; an empty field is any number. */
class LimitsDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private record Row(IssueState state, IntegerField most, IntegerField ofCompany) {}

    private final transient List<Row> rows;

    LimitsDialog(UUID cohort, List<ColumnLimit> now, BoardLimits limits, Runnable saved) {
        setId("board-limits");
        setHeaderTitle(getTranslation("workshop.LimitsDialog.title"));
        add(Markup.p("", getTranslation("workshop.LimitsDialog.help")));
        rows = Stream.of(IssueState.values())
                .filter(state -> state != IssueState.VERIFIED)
                .map(this::row)
                .toList();
        rows.forEach(row -> add(Markup.div("board-limits-row", row.most, row.ofCompany)));
        now.forEach(this::fill);
        var save = Markup.primaryButton(getTranslation("workshop.LimitsDialog.save"), () -> {
            if (isValid()) {
                limits.set(cohort, entered());
                close();
                saved.run();
            }
        });
        save.setId("limits-save");
        getFooter().add(Markup.button(getTranslation("workshop.LimitsDialog.leave"), this::close), save);
    }

    private Row row(IssueState state) {
        var name = getTranslation("workshop.IssueState." + state);
        return new Row(
                state,
                field("limit-" + state, getTranslation("workshop.LimitsDialog.most", name)),
                field("limit-of-company-" + state, getTranslation("workshop.LimitsDialog.ofCompany", name)));
    }

    private IntegerField field(String id, String label) {
        var field = new IntegerField(label);
        field.setId(id);
        field.setMin(1);
        field.setMax(999);
        field.setStepButtonsVisible(true);
        field.setClearButtonVisible(true);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("workshop.LimitsDialog.wrong"))
                .setMinErrorMessage(getTranslation("workshop.LimitsDialog.wrong"))
                .setMaxErrorMessage(getTranslation("workshop.LimitsDialog.wrong")));
        return field;
    }

    private void fill(ColumnLimit limit) {
        rows.stream().filter(row -> row.state == limit.state()).forEach(row -> {
            row.most.setValue(limit.most());
            row.ofCompany.setValue(limit.mostOfCompany());
        });
    }

    private boolean isValid() {
        var wrong = rows.stream()
                .flatMap(row -> Stream.of(row.most, row.ofCompany))
                .filter(IntegerField::isInvalid)
                .findFirst();
        wrong.ifPresent(IntegerField::focus);
        return wrong.isEmpty();
    }

    private List<ColumnLimit> entered() {
        return rows.stream()
                .map(row -> new ColumnLimit(row.state, row.most.getValue(), row.ofCompany.getValue()))
                .toList();
    }
}
