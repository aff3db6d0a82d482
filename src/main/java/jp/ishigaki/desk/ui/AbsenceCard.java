package jp.ishigaki.desk.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.desk.Absence;
import jp.ishigaki.desk.DeskColleague;
import jp.ishigaki.desk.ExpertProfileService;
import jp.ishigaki.shared.ui.CalendarTexts;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.Joined;
import org.jspecify.annotations.Nullable;

/** Who is away when, and who stands in; and where that is said. */
class AbsenceCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ExpertProfileService profiles;
    private final UUID cohort;
    private final WhoField who;
    private final DatePicker first;
    private final DatePicker last;
    private final Select<DeskColleague> standIn = new Select<>();
    private final Div rows = div("row-list");

    /** @param own the acting expert's own seat; null for staff, who say it of any expert */
    AbsenceCard(UUID cohort, @Nullable UUID own, List<DeskColleague> experts, ExpertProfileService profiles) {
        this.cohort = cohort;
        this.profiles = profiles;
        this.who = new WhoField("absence", own, experts);
        this.first = day("first");
        this.last = day("last");
        standIn.setId("absence-stand-in");
        standIn.setLabel(word("standIn"));
        standIn.setHelperText(word("standIn.help"));
        standIn.setEmptySelectionAllowed(true);
        standIn.setEmptySelectionCaption(word("nobody"));
        standIn.setItemLabelGenerator(each -> each == null ? word("nobody") : each.name());
        standIn.setItems(
                experts.stream().filter(each -> !each.membership().equals(own)).toList());
        standIn.setManualValidation(true);
        var add = button(word("add"), this::save);
        add.setId("absence-add");
        setClassName("card");
        add(h2(word("title")), rows, div("form-line", who, first, last, standIn), div("toolbar", add));
        list();
    }

    private DatePicker day(String key) {
        var field = new DatePicker(word(key));
        field.setId("absence-" + key);
        field.setI18n(CalendarTexts.in(getLocale()));
        field.setManualValidation(true);
        return field;
    }

    private void list() {
        rows.removeAll();
        var absences = profiles.absences(cohort);
        if (absences.isEmpty()) {
            rows.add(p("meta", word("none")));
        }
        absences.forEach(absence -> rows.add(row(absence)));
    }

    private Div row(Absence absence) {
        var substitute = absence.standIn();
        var body = div(
                "row-body",
                span(
                        "",
                        word(
                                "span",
                                Days.day(absence.firstDay(), getLocale()),
                                Days.day(absence.lastDay(), getLocale()))),
                span(
                        "row-sub",
                        Joined.dotted(
                                getLocale(),
                                absence.expert(),
                                substitute == null ? word("nobody") : word("by", substitute))));
        var remove = button(word("remove"), () -> {
            profiles.beThere(absence.id());
            list();
        });
        return attribute(
                div("row", body, div("row-meta", remove)),
                "data-absence",
                absence.id().toString());
    }

    private void save() {
        first.setErrorMessage(word("missing"));
        first.setInvalid(first.isEmpty());
        last.setErrorMessage(word(last.isEmpty() ? "missing" : "order"));
        last.setInvalid(last.isEmpty()
                || !first.isEmpty()
                        && (last.getValue().isBefore(first.getValue())
                                || last.getValue().isAfter(first.getValue().plusDays(365))));
        var expert = who.chosen();
        var substitute = standIn.getValue();
        standIn.setErrorMessage(word("standIn.self"));
        standIn.setInvalid(substitute != null && substitute.membership().equals(expert.orElse(null)));
        if (expert.isPresent() && !first.isInvalid() && !last.isInvalid() && !standIn.isInvalid()) {
            profiles.beAway(
                    expert.get(),
                    first.getValue(),
                    last.getValue(),
                    substitute == null ? null : substitute.membership());
            first.clear();
            last.clear();
            standIn.clear();
            list();
        }
    }

    private String word(String key, Object... args) {
        return DeskWords.word(this, "AbsenceCard." + key, args);
    }
}
