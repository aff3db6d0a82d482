package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.Binder;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import jp.ishigaki.calendar.DayOff;
import jp.ishigaki.cohort.ProposedDay;
import jp.ishigaki.shared.ui.CalendarTexts;
import jp.ishigaki.shared.ui.Days;
import org.jspecify.annotations.Nullable;

/** The day proposed for one session, why others were skipped, and what speaks against the one chosen instead. */
class SessionDay extends Div {

    private static final long serialVersionUID = 1L;

    private final DatePicker day = new DatePicker();
    private final transient Map<LocalDate, DayOff> daysOff;
    private final Div remarks = div("row-sub");

    SessionDay(
            int number,
            ProposedDay proposed,
            Map<LocalDate, DayOff> daysOff,
            @Nullable SessionDay previous,
            Binder<Object> binder) {
        this.daysOff = daysOff;
        setClassName("row is-stacking");
        attribute(this, "data-session", String.valueOf(number));
        day.setId("copy-day-" + number);
        day.setAriaLabel(getTranslation("cohort.SessionDay.label", number));
        day.setI18n(CalendarTexts.in(getLocale()));
        day.setValue(proposed.day());
        day.addValueChangeListener(change -> remark(change.getValue()));
        attribute(remarks, "role", "status");
        proposed.skipped().forEach(skipped -> remarks.add(p("", reason(skipped))));
        binder.forField(day)
                .withValidator(Objects::nonNull, getTranslation("cohort.PlanForm.required"))
                .withValidator(
                        value -> previous == null || previous.day.isEmpty() || value.isAfter(previous.day.getValue()),
                        getTranslation("cohort.SessionDay.order"))
                .bind(none -> null, (none, value) -> {});
        add(
                div("row-body", span("row-title", getTranslation("cohort.SessionDay.number", number)), remarks),
                div("row-meta", day));
    }

    LocalDate day() {
        return day.getValue();
    }

    private String reason(ProposedDay.Skipped skipped) {
        var off = skipped.off();
        var skippedDay = Days.day(skipped.day(), getLocale());
        return off == null
                ? getTranslation("cohort.SessionDay.taken", skippedDay)
                : getTranslation("cohort.SessionDay.skipped", skippedDay, off.nameIn(getLocale()));
    }

    private void remark(@Nullable LocalDate chosen) {
        remarks.removeAll();
        if (chosen == null) {
            return;
        }
        var off = daysOff.get(chosen);
        remarks.add(p(
                "",
                off == null
                        ? getTranslation("cohort.SessionDay.chosen", Days.dayAndYear(chosen, getLocale()))
                        : getTranslation(
                                "cohort.SessionDay.off",
                                Days.dayAndYear(chosen, getLocale()),
                                off.nameIn(getLocale()))));
    }
}
