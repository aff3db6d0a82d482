package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.shared.ui.CalendarTexts;
import jp.ishigaki.workshop.Colleague;
import jp.ishigaki.workshop.IssueCare;
import jp.ishigaki.workshop.IssueExtras;
import org.jspecify.annotations.Nullable;

/** In whose hands an issue is, until when, and its tags. A day is a click away, counted in business days. */
class CareFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<Integer> QUICK = List.of(5, 10, 20);

    private final transient BusinessCalendar calendar;
    private final transient List<Colleague> colleagues;
    private final Select<Colleague> owner = new Select<>();
    private final DatePicker due = new DatePicker();
    private final TextField tags = new TextField();

    CareFields(BusinessCalendar calendar, List<Colleague> colleagues, List<String> known, LocalDate today) {
        this.calendar = calendar;
        this.colleagues = colleagues;
        owner.setLabel(words("owner"));
        owner.setId("issue-owner");
        owner.setItems(colleagues);
        owner.setItemLabelGenerator(each -> each == null ? words("nobody") : each.name());
        owner.setEmptySelectionAllowed(true);
        owner.setEmptySelectionCaption(words("nobody"));
        due.setLabel(words("due"));
        due.setId("issue-due");
        due.setI18n(CalendarTexts.in(getLocale()));
        due.addValueChangeListener(chosen -> hint(chosen.getValue()));
        hint(null);
        tags.setLabel(words("tags"));
        tags.setId("issue-tags");
        tags.setHelperText(
                known.isEmpty()
                        ? words("tagsHelp")
                        : getTranslation("workshop.CareFields.tagsKnown", String.join("、", known)));
        Stream.of(owner, due, tags).forEach(IssueForm::wide);
        add(owner, due, quick(today), tags);
    }

    private Component quick(LocalDate today) {
        var bar = div("toolbar");
        for (var days : QUICK) {
            var choice = button(
                    getTranslation("workshop.CareFields.days", days), () -> due.setValue(calendar.plus(today, days)));
            choice.setId("issue-due-" + days);
            bar.add(choice);
        }
        return bar;
    }

    private void hint(@Nullable LocalDate day) {
        due.setHelperText(words(day == null || calendar.isBusinessDay(day) ? "dueHelp" : "dayOff"));
    }

    void fill(IssueCare care) {
        owner.setValue(colleagues.stream()
                .filter(each -> each.person().equals(care.owner()))
                .findFirst()
                .orElse(null));
        due.setValue(care.due());
        tags.setValue(String.join("、", care.tags()));
    }

    @Nullable UUID owner() {
        return Optional.ofNullable(owner.getValue()).map(Colleague::person).orElse(null);
    }

    @Nullable LocalDate due() {
        return due.getValue();
    }

    List<String> tags() {
        return Stream.of(tags.getValue().split("[、,，\\n]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    /** Marks what is wrong; true when nothing is. */
    boolean areFit() {
        var written = tags();
        var unfit =
                written.size() > IssueExtras.TAGS || written.stream().anyMatch(tag -> tag.length() > IssueExtras.TAG);
        tags.setErrorMessage(getTranslation("workshop.CareFields.tagsUnfit", IssueExtras.TAGS, IssueExtras.TAG));
        tags.setInvalid(unfit);
        if (unfit) {
            tags.focus();
        }
        return !unfit && !due.isInvalid();
    }

    private String words(String name) {
        return getTranslation("workshop.CareFields." + name);
    }
}
