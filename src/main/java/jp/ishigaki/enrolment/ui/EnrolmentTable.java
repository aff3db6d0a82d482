package jp.ishigaki.enrolment.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.function.Consumer;
import jp.ishigaki.enrolment.EnrolmentRow;
import jp.ishigaki.enrolment.EnrolmentState;
import jp.ishigaki.enrolment.SignatureKind;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.shared.ui.TableParts;
import jp.ishigaki.tenancy.Role;

/** Companies, one a row, with which of the four signatures are there. */
class EnrolmentTable extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeTableBody body;
    private final transient DateTexts dates;
    private final transient Consumer<EnrolmentRow> withdraw;
    private final transient Consumer<EnrolmentRow> readmit;
    private final PaperForm paper;

    EnrolmentTable(DateTexts dates, PaperForm paper, Consumer<EnrolmentRow> withdraw, Consumer<EnrolmentRow> readmit) {
        this.dates = dates;
        this.paper = paper;
        this.withdraw = withdraw;
        this.readmit = readmit;
        TableParts.scroll(this, text("title"));
        var table = new NativeTable();
        table.setId("enrolments");
        table.setClassName("table");
        table.getHead()
                .add(TableParts.headRow(
                        text("company"),
                        text("state"),
                        text("participant"),
                        text("executive"),
                        text("since"),
                        text("acts")));
        body = table.addBody();
        add(table);
    }

    void addEnrolment(EnrolmentRow enrolment) {
        var row = new NativeTableRow();
        row.add(
                attribute(
                        new NativeTableHeaderCell(div("tick", paper.tick(enrolment), Markup.text(enrolment.name()))),
                        "scope",
                        "row"),
                new NativeTableCell(state(enrolment.state())),
                new NativeTableCell(signed(enrolment, Role.PARTICIPANT)),
                new NativeTableCell(signed(enrolment, Role.EXECUTIVE)),
                new NativeTableCell(since(enrolment)),
                new NativeTableCell(acts(enrolment)));
        body.add(attribute(row, "data-company", enrolment.companyId().toString()));
    }

    private Component state(EnrolmentState state) {
        var kind = switch (state) {
            case CONSENT_PENDING -> "soon";
            case ENROLLED -> "done";
            case WITHDRAWN -> "plain";
        };
        return attribute(chip(kind, getTranslation("enrolment.EnrolmentState." + state)), "data-state", state.name());
    }

    private Component signed(EnrolmentRow enrolment, Role role) {
        var chips = div("chips");
        for (var kind : SignatureKind.values()) {
            var signed = enrolment.isSigned(role, kind);
            chips.add(chip(
                    signed ? "done" : "plain",
                    getTranslation("enrolment.EnrolmentTable." + (signed ? "signed" : "missing"), text(kind.name()))));
        }
        return chips;
    }

    private Component since(EnrolmentRow enrolment) {
        var enrolled = enrolment.enrolledAt();
        var since = div(
                "", Markup.text(dates.dateAndTime(enrolled == null ? enrolment.openedAt() : enrolled, getLocale())));
        if (enrolment.paper() != null) {
            since.add(span("row-sub", getTranslation("enrolment.EnrolmentTable.paper", enrolment.paper())));
        }
        if (enrolment.readmission() != null) {
            since.add(span("row-sub", getTranslation("enrolment.EnrolmentTable.readmission", enrolment.readmission())));
        }
        return since;
    }

    private Component acts(EnrolmentRow enrolment) {
        if (enrolment.state() == EnrolmentState.WITHDRAWN) {
            var back = button(text("readmit"), () -> readmit.accept(enrolment));
            back.addClassName("btn-quiet");
            attribute(back, "aria-label", getTranslation("enrolment.EnrolmentTable.readmitOf", enrolment.name()));
            return attribute(back, "data-readmit", enrolment.companyId().toString());
        }
        var end = button(text("withdraw"), () -> withdraw.accept(enrolment));
        end.addClassName("btn-quiet");
        attribute(end, "aria-label", getTranslation("enrolment.EnrolmentTable.withdrawOf", enrolment.name()));
        attribute(end, "data-withdraw", enrolment.companyId().toString());
        return end;
    }

    private String text(String key) {
        return getTranslation("enrolment.EnrolmentTable." + key);
    }
}
