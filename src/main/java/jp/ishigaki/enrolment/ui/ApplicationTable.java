package jp.ishigaki.enrolment.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import jp.ishigaki.enrolment.ApplicationRow;
import jp.ishigaki.enrolment.EnrolmentPaths;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.TableParts;

/** Applications, one a row; the company's name leads to everything about it. */
class ApplicationTable extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeTableBody body;
    private final transient DueDays due;
    private final transient DateTexts dates;

    ApplicationTable(DueDays due, DateTexts dates) {
        this.due = due;
        this.dates = dates;
        TableParts.scroll(this, getTranslation("enrolment.ApplicationsView.title"));
        var table = new NativeTable();
        table.setId("applications");
        table.setClassName("table");
        table.getHead()
                .add(TableParts.headRow(
                        getTranslation("enrolment.ApplicationsView.company"),
                        getTranslation("enrolment.ApplicationsView.state"),
                        getTranslation("enrolment.ApplicationsView.frame"),
                        getTranslation("enrolment.ApplicationsView.receivedAt"),
                        getTranslation("enrolment.ApplicationsView.number")));
        body = table.addBody();
        add(table);
    }

    void addApplication(ApplicationRow application) {
        var row = new NativeTableRow();
        var chips = div("chips", StateChips.chip(application.state()));
        var chip = due.chip(application);
        if (chip != null) {
            chips.add(chip);
        }
        row.add(
                attribute(
                        new NativeTableHeaderCell(
                                link(EnrolmentPaths.application(application.id()), application.companyName())),
                        "scope",
                        "row"),
                new NativeTableCell(chips),
                new NativeTableCell(getTranslation("enrolment.QuotaFrame." + application.quotaFrame())),
                new NativeTableCell(dates.dateAndTime(application.receivedAt(), getLocale())),
                new NativeTableCell(application.number()));
        body.add(attribute(row, "data-application", application.id().toString()));
    }
}
