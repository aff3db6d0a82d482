package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.link;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.Objects;
import java.util.function.Consumer;
import jp.ishigaki.cohort.CompanyInCohort;
import jp.ishigaki.shared.ui.TableParts;

/** The companies of a cohort, one a row; the name leads to the company's own page. */
class CompanyTable extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeTableBody body;
    private final transient Consumer<CompanyInCohort> chooseExperts;

    /** @param chooseExperts asks which experts look after a company */
    CompanyTable(Consumer<CompanyInCohort> chooseExperts) {
        this.chooseExperts = chooseExperts;
        TableParts.scroll(this, getTranslation("cohort.CohortView.companies"));
        var table = new NativeTable();
        table.setId("companies");
        table.setClassName("table");
        table.getHead()
                .add(TableParts.headRow(
                        getTranslation("cohort.CompanyTable.company"),
                        getTranslation("cohort.CompanyTable.frame"),
                        getTranslation("cohort.CompanyTable.industry"),
                        getTranslation("cohort.CompanyTable.employees"),
                        getTranslation("cohort.CompanyTable.participant"),
                        getTranslation("cohort.CompanyTable.experts")));
        body = table.addBody();
        add(table);
    }

    void addCompany(CompanyInCohort company) {
        var nobody = getTranslation("cohort.CompanyTable.nobody");
        var row = new NativeTableRow();
        row.add(
                attribute(new NativeTableHeaderCell(link("company/" + company.id(), company.name())), "scope", "row"),
                new NativeTableCell(getTranslation("cohort.QuotaFrame." + company.quotaFrame())),
                new NativeTableCell(company.industry()),
                new NativeTableCell(getTranslation("cohort.CompanyTable.persons", company.employees())),
                new NativeTableCell(Objects.requireNonNullElse(company.participant(), nobody)),
                experts(company, nobody));
        body.add(attribute(row, "data-company", company.id().toString()));
    }

    private NativeTableCell experts(CompanyInCohort company, String nobody) {
        var choose = button(getTranslation("cohort.CompanyTable.chooseExperts"), () -> chooseExperts.accept(company));
        choose.addClassName("btn-quiet");
        attribute(choose, "aria-label", getTranslation("cohort.CompanyTable.chooseExpertsOf", company.name()));
        attribute(choose, "data-experts-of", company.id().toString());
        var cell = new NativeTableCell(Objects.requireNonNullElse(company.experts(), nobody) + " ");
        cell.add(choose);
        return cell;
    }
}
