package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.binder.Binder;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.ishigaki.calendar.EraYear;
import jp.ishigaki.cohort.CohortPlan;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.shared.ui.CalendarTexts;
import jp.ishigaki.shared.ui.FieldErrors;

/** The plan of a cohort. Only names and year are needed at once; the rest may follow before publication. */
class PlanForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int YEARS = 3;

    private final TextField name = new TextField();
    private final TextField nameEn = new TextField();
    private final Select<Integer> fiscalYear = new Select<>();
    private final DateTimePicker opens = new DateTimePicker();
    private final DateTimePicker closes = new DateTimePicker();
    private final DatePicker lottery = new DatePicker();
    private final Select<DayOfWeek> weekday = new Select<>();
    private final TimePicker from = new TimePicker();
    private final TimePicker to = new TimePicker();
    private final Map<QuotaFrame, IntegerField> seats = new EnumMap<>(QuotaFrame.class);
    private final Binder<Object> binder = new Binder<>();
    private final transient Moments moments;
    /** The second of two times may still be missing while they are typed. */
    private boolean saving;

    PlanForm(Clock clock) {
        moments = new Moments(getLocale(), clock);
        setId("plan-form");
        for (var frame : QuotaFrame.values()) {
            seats.put(frame, new IntegerField());
        }
        var year = LocalDate.now(clock).getYear();
        fiscalYear.setItems(
                IntStream.rangeClosed(year - YEARS, year + YEARS).boxed().toList());
        fiscalYear.setItemLabelGenerator(shown -> EraYear.of(shown).fiscal(getLocale()));
        label();
        validate();
        var frames = div("form-line");
        seats.values().forEach(frames::add);
        add(
                div("card", h2(text("names")), div("form-line", name, nameEn, fiscalYear)),
                div("card", h2(text("recruiting")), div("form-line", opens, closes), div("form-line", lottery)),
                div("card", h2(text("sessions")), div("form-line", weekday, from, to)),
                div("card", h2(text("seats")), frames));
    }

    void show(CohortPlan plan) {
        if (fiscalYear.getListDataView().getItems().noneMatch(Integer.valueOf(plan.fiscalYear())::equals)) {
            fiscalYear.getListDataView().addItem(plan.fiscalYear());
        }
        name.setValue(plan.name());
        nameEn.setValue(plan.nameEn());
        fiscalYear.setValue(plan.fiscalYear());
        opens.setValue(moments.written(plan.applicationsOpenAt()));
        closes.setValue(moments.writtenClosing(plan.applicationsCloseAt()));
        lottery.setValue(plan.lotteryOn());
        weekday.setValue(plan.sessionWeekday());
        from.setValue(plan.sessionFrom());
        to.setValue(plan.sessionTo());
        seats.forEach((frame, field) -> field.setValue(plan.seats().get(frame)));
    }

    /** What is written, if it has no errors; otherwise they stand beside their fields. */
    Optional<CohortPlan> written() {
        saving = true;
        var right = FieldErrors.none(binder);
        saving = false;
        if (!right) {
            return Optional.empty();
        }
        var numbers = new EnumMap<QuotaFrame, Integer>(QuotaFrame.class);
        seats.forEach((frame, field) -> numbers.put(frame, field.isEmpty() ? 0 : field.getValue()));
        var japanese = name.getValue().strip();
        return Optional.of(new CohortPlan(
                japanese,
                nameEn.getValue().isBlank() ? japanese : nameEn.getValue().strip(),
                fiscalYear.getValue(),
                moments.read(opens.getValue()),
                moments.readClosing(closes.getValue()),
                lottery.getValue(),
                weekday.getValue(),
                from.getValue(),
                to.getValue(),
                numbers));
    }

    private void label() {
        var calendar = CalendarTexts.in(getLocale());
        name.setLabel(text("name"));
        name.setId("cohort-name");
        name.setMaxLength(CohortPlan.NAME);
        nameEn.setLabel(text("nameEn"));
        nameEn.setId("cohort-name-en");
        nameEn.setMaxLength(CohortPlan.NAME);
        fiscalYear.setLabel(text("fiscalYear"));
        fiscalYear.setId("cohort-year");
        opens.setLabel(text("opens"));
        opens.setHelperText(text("opensHelp"));
        opens.setId("cohort-opens");
        closes.setLabel(text("closes"));
        closes.setHelperText(text("closesHelp"));
        closes.setId("cohort-closes");
        opens.setDatePickerI18n(calendar);
        closes.setDatePickerI18n(calendar);
        opens.setLocale(Locale.JAPAN);
        closes.setLocale(Locale.JAPAN);
        lottery.setLabel(text("lottery"));
        lottery.setId("cohort-lottery");
        lottery.setI18n(calendar);
        weekday.setLabel(text("weekday"));
        weekday.setId("cohort-weekday");
        weekday.setItems(DayOfWeek.values());
        weekday.setEmptySelectionAllowed(true);
        weekday.setItemLabelGenerator(
                day -> day == null ? text("noWeekday") : CalendarTexts.weekday(day, TextStyle.FULL, getLocale()));
        weekday.setEmptySelectionCaption(text("noWeekday"));
        from.setLabel(text("from"));
        from.setId("cohort-from");
        from.setLocale(Locale.JAPAN);
        to.setLabel(text("to"));
        to.setId("cohort-to");
        to.setLocale(Locale.JAPAN);
        seats.forEach((frame, field) -> {
            field.setLabel(getTranslation("cohort.QuotaFrame." + frame));
            field.setId("cohort-seats-" + frame);
            field.setMin(0);
            field.setMax(CohortPlan.SEATS);
            field.setStepButtonsVisible(true);
        });
    }

    private void validate() {
        binder.forField(name)
                .withValidator(value -> !value.isBlank(), text("required"))
                .bind(n -> "", (n, v) -> {});
        binder.forField(fiscalYear)
                .withValidator(value -> value != null, text("required"))
                .bind(n -> null, (n, v) -> {});
        binder.forField(opens).bind(n -> null, (n, v) -> {});
        binder.forField(closes)
                .withValidator(
                        value -> value == null
                                || opens.isEmpty()
                                || opens.getValue().isBefore(value),
                        text("closesBeforeOpens"))
                .bind(n -> null, (n, v) -> {});
        binder.forField(lottery)
                .withValidator(
                        value -> value == null
                                || closes.isEmpty()
                                || value.isAfter(closes.getValue().toLocalDate()),
                        text("lotteryBeforeClosing"))
                .bind(n -> null, (n, v) -> {});
        var start = binder.forField(from)
                .withValidator(value -> value != null || to.isEmpty(), text("bothTimes"))
                .bind(n -> null, (n, v) -> {});
        var end = binder.forField(to)
                .withValidator(value -> value != null || from.isEmpty() || !saving, text("bothTimes"))
                .withValidator(
                        value -> value == null
                                || from.isEmpty()
                                || from.getValue().isBefore(value),
                        text("toBeforeFrom"))
                .bind(n -> null, (n, v) -> {});
        from.addValueChangeListener(change -> end.validate());
        to.addValueChangeListener(change -> start.validate());
        seats.values()
                .forEach(field -> binder.forField(field)
                        .withValidator(
                                value -> value == null || value >= 0 && value <= CohortPlan.SEATS, text("seatsRange"))
                        .bind(n -> null, (n, v) -> {}));
    }

    private String text(String key) {
        return getTranslation("cohort.PlanForm." + key);
    }
}
