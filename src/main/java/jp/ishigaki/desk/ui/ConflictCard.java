package jp.ishigaki.desk.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.desk.Conflict;
import jp.ishigaki.desk.ConflictService;
import jp.ishigaki.desk.DeskColleague;
import jp.ishigaki.desk.DeskCompany;
import jp.ishigaki.shared.ui.CalendarTexts;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.Joined;
import org.jspecify.annotations.Nullable;

/** Companies whose questions an expert leaves to others; and where that is declared and ended. */
class ConflictCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ConflictService conflicts;
    private final UUID cohort;
    private final WhoField who;
    private final ComboBox<DeskCompany> company;
    private final TextField reason;
    private final DatePicker first;
    private final DatePicker last;
    private final Div rows = div("row-list");

    /** @param own the acting expert's own seat; null for staff, who declare it of any expert */
    ConflictCard(
            UUID cohort, @Nullable UUID own, List<DeskColleague> experts, LocalDate today, ConflictService conflicts) {
        this.cohort = cohort;
        this.conflicts = conflicts;
        this.who = new WhoField("conflict", own, experts);
        company = new ComboBox<>(word("company"));
        company.setId("conflict-company");
        company.setItemLabelGenerator(DeskCompany::name);
        company.setItems(conflicts.companies(cohort));
        company.setManualValidation(true);
        reason = new TextField(word("reason"));
        reason.setId("conflict-reason");
        reason.setManualValidation(true);
        first = day("first");
        first.setValue(today);
        last = day("last");
        var add = button(word("add"), this::save);
        add.setId("conflict-add");
        setClassName("card");
        add(
                h2(word("title")),
                p("meta", word("help")),
                rows,
                div("form-line", who, company, reason, first, last),
                div("toolbar", add));
        list();
    }

    private DatePicker day(String key) {
        var field = new DatePicker(word(key));
        field.setId("conflict-" + key);
        field.setI18n(CalendarTexts.in(getLocale()));
        field.setManualValidation(true);
        return field;
    }

    private void list() {
        rows.removeAll();
        var all = conflicts.conflicts(cohort);
        if (all.isEmpty()) {
            rows.add(p("meta", word("none")));
        }
        all.forEach(conflict -> rows.add(row(conflict)));
    }

    private Div row(Conflict conflict) {
        var until = conflict.lastDay();
        var begin = Days.dayAndYear(conflict.firstDay(), getLocale());
        var body = div(
                "row-body",
                span("", Joined.dotted(getLocale(), conflict.expert(), conflict.company())),
                span(
                        "row-sub",
                        Joined.dotted(
                                getLocale(),
                                conflict.reason(),
                                until == null
                                        ? word("from", begin)
                                        : word("span", begin, Days.dayAndYear(until, getLocale())))));
        var end = button(word("end"), () -> {
            conflicts.end(conflict.id());
            list();
        });
        return attribute(
                div("row", body, div("row-meta", end)),
                "data-conflict",
                conflict.id().toString());
    }

    private void save() {
        var expert = who.chosen();
        var why = reason.getValue().strip();
        company.setErrorMessage(word("company.missing"));
        company.setInvalid(company.isEmpty());
        reason.setErrorMessage(word("reason.wrong", ConflictService.REASON));
        reason.setInvalid(why.isEmpty() || why.length() > ConflictService.REASON);
        first.setErrorMessage(word("first.missing"));
        first.setInvalid(first.isEmpty());
        last.setErrorMessage(word("order"));
        last.setInvalid(!last.isEmpty() && !first.isEmpty() && last.getValue().isBefore(first.getValue()));
        if (expert.isPresent()
                && !company.isInvalid()
                && !reason.isInvalid()
                && !first.isInvalid()
                && !last.isInvalid()) {
            conflicts.declare(expert.get(), company.getValue().id(), why, first.getValue(), last.getValue());
            company.clear();
            reason.clear();
            last.clear();
            list();
        }
    }

    private String word(String key, Object... args) {
        return DeskWords.word(this, "ConflictCard." + key, args);
    }
}
