package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.div;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.binder.Binder;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.ishigaki.schedule.Hours;
import jp.ishigaki.schedule.Outline;
import jp.ishigaki.shared.ui.CalendarTexts;
import jp.ishigaki.shared.ui.FieldErrors;
import org.jspecify.annotations.Nullable;

/** What a whole schedule has in common. */
class OutlineForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_WEEKS = 2;
    private static final int USUAL_SESSIONS = 10;
    private static final int USUAL_CAPACITY = 50;
    private static final int WEEKS_AHEAD = 4;
    private static final int MOST_PERSONS = 10_000;
    private static final int LONGEST_PLACE = 120;

    private final DatePicker first = new DatePicker();
    private final IntegerField weeks = new IntegerField();
    private final IntegerField sessions = new IntegerField();
    private final TimePicker seminarFrom = new TimePicker();
    private final TimePicker seminarTo = new TimePicker();
    private final TimePicker workshopFrom = new TimePicker();
    private final TimePicker workshopTo = new TimePicker();
    private final TextField place = new TextField();
    private final IntegerField capacity = new IntegerField();
    private final Binder<Object> binder = new Binder<>();

    /** @param changed is told whenever something else is written */
    OutlineForm(Runnable changed) {
        setId("outline-form");
        setClassName("card");
        name(first, "outline-first", "first");
        name(weeks, "outline-weeks", "weeks");
        name(sessions, "outline-sessions", "sessions");
        name(seminarFrom, "outline-seminar-from", "seminarFrom");
        name(seminarTo, "outline-seminar-to", "seminarTo");
        name(workshopFrom, "outline-workshop-from", "workshopFrom");
        name(workshopTo, "outline-workshop-to", "workshopTo");
        name(place, "outline-place", "place");
        name(capacity, "outline-capacity", "capacity");
        first.setI18n(CalendarTexts.in(getLocale()));
        first.setLocale(Locale.JAPAN);
        first.setHelperText(text("firstHelp"));
        List.of(seminarFrom, seminarTo, workshopFrom, workshopTo).forEach(time -> {
            time.setStep(Duration.ofMinutes(15));
            time.setLocale(Locale.JAPAN);
        });
        place.setMaxLength(LONGEST_PLACE);
        weeks.setValue(USUAL_WEEKS);
        sessions.setValue(USUAL_SESSIONS);
        capacity.setValue(USUAL_CAPACITY);
        bind();
        add(
                div("form-line", first, weeks, sessions),
                div("form-line", seminarFrom, seminarTo),
                div("form-line", workshopFrom, workshopTo),
                div("form-line", place, capacity));
        List.<HasValue<?, ?>>of(first, weeks, sessions, seminarFrom, seminarTo, workshopFrom, workshopTo)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    /** Begins with what the cohort's plan says: its weekday, and its hours halved between seminar and workshop. */
    void show(@Nullable DayOfWeek weekday, @Nullable LocalTime from, @Nullable LocalTime to, LocalDate today) {
        if (weekday != null) {
            first.setValue(today.plusWeeks(WEEKS_AHEAD).with(TemporalAdjusters.nextOrSame(weekday)));
        }
        if (from != null && to != null) {
            var half = from.plusMinutes(Duration.between(from, to).toMinutes() / 30 * 15);
            seminarFrom.setValue(from);
            seminarTo.setValue(half);
            workshopFrom.setValue(half);
            workshopTo.setValue(to);
        }
    }

    /** What is written so far, as long as it makes sense; no field is blamed. */
    Optional<Outline> soFar() {
        return binder.isValid() ? Optional.of(outline()) : Optional.empty();
    }

    /** What is written, if it has no errors; otherwise they stand beside their fields. */
    Optional<Outline> written() {
        return FieldErrors.none(binder) ? Optional.of(outline()) : Optional.empty();
    }

    private Outline outline() {
        return new Outline(
                first.getValue(),
                weeks.getValue(),
                sessions.getValue(),
                new Hours(seminarFrom.getValue(), seminarTo.getValue()),
                new Hours(workshopFrom.getValue(), workshopTo.getValue()),
                place.getValue().strip(),
                capacity.getValue());
    }

    private void bind() {
        binder.forField(first)
                .asRequired(text("required"))
                .withValidator(
                        day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY,
                        text("weekend"))
                .bind(n -> null, (n, v) -> {});
        number(weeks, Outline.MOST_WEEKS);
        number(sessions, Outline.MOST_SESSIONS);
        number(capacity, MOST_PERSONS);
        binder.forField(seminarFrom).asRequired(text("required")).bind(n -> null, (n, v) -> {});
        after(seminarTo, seminarFrom, false);
        after(workshopFrom, seminarTo, true);
        after(workshopTo, workshopFrom, false);
    }

    private void number(IntegerField field, int most) {
        field.setMin(1);
        field.setMax(most);
        field.setStepButtonsVisible(most < MOST_PERSONS);
        binder.forField(field)
                .withValidator(
                        value -> value != null && value >= 1 && value <= most,
                        getTranslation("schedule.OutlineForm.range", 1, most))
                .bind(n -> null, (n, v) -> {});
    }

    private void after(TimePicker later, TimePicker earlier, boolean mayTouch) {
        var rule = binder.forField(later)
                .asRequired(text("required"))
                .withValidator(
                        value -> earlier.isEmpty()
                                || earlier.getValue().isBefore(value)
                                || mayTouch && earlier.getValue().equals(value),
                        text("order"))
                .bind(n -> null, (n, v) -> {});
        earlier.addValueChangeListener(change -> {
            if (!later.isEmpty()) {
                rule.validate();
            }
        });
    }

    private void name(Component field, String id, String key) {
        field.setId(id);
        ((HasLabel) field).setLabel(text(key));
    }

    private String text(String key) {
        return getTranslation("schedule.OutlineForm." + key);
    }
}
