package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.binder.Binder;
import java.time.LocalDate;
import java.util.List;
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
    private transient List<SessionDay> before = List.of();
    private final Div remarks = div("row-sub");

    SessionDay(String name, int place, ProposedDay proposed, Map<LocalDate, DayOff> daysOff, Binder<Object> binder) {
        this.daysOff = daysOff;
        setClassName("row");
        attribute(this, "data-session", String.valueOf(place));
        day.setId("copy-day-" + place);
        day.setAriaLabel(getTranslation("cohort.SessionDay.label", name));
        day.setI18n(CalendarTexts.in(getLocale()));
        day.setValue(proposed.day());
        day.addValueChangeListener(change -> remark(change.getValue()));
        attribute(remarks, "role", "status");
        proposed.skipped().forEach(skipped -> remarks.add(p("", reason(skipped))));
        binder.forField(day)
                .withValidator(Objects::nonNull, getTranslation("cohort.PlanForm.required"))
                .withValidator(
                        value -> before.stream()
                                .allMatch(earlier -> earlier.day.isEmpty() || value.isAfter(earlier.day.getValue())),
                        getTranslation("cohort.SessionDay.order"))
                .bind(none -> null, (none, value) -> {});
        add(div("row-body", span("row-title", name), remarks), div("row-meta", day));
    }

    /** Says which days have to be earlier ones. */
    void comesAfter(List<SessionDay> others) {
        before = others;
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
