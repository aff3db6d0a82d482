package jp.ishigaki.support.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.ishigaki.shared.ui.CalendarTexts;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.support.AssignedExpert;
import jp.ishigaki.support.DispatchMode;
import jp.ishigaki.support.DispatchPlan;
import jp.ishigaki.support.DispatchRefusedException;
import jp.ishigaki.support.DispatchRow;
import jp.ishigaki.support.DispatchWindow;
import org.jspecify.annotations.Nullable;

/** The fields of a visit: when, with whom and where. Errors stand beside them. */
class DispatchForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final LocalTime USUAL_START = LocalTime.of(13, 30);

    private final DatePicker day = new DatePicker();
    private final TimePicker start = new TimePicker();
    private final IntegerField minutes = new IntegerField();
    private final Select<AssignedExpert> expert = new Select<>();
    private final RadioButtonGroup<DispatchMode> mode = new RadioButtonGroup<>();
    private final TextField place = new TextField();
    private final TextField link = new TextField();
    private final TextArea reason = new TextArea();
    private final transient DispatchWindow window;
    /** Who makes the visit as it is planned, but looks after the company no more. */
    private transient @Nullable AssignedExpert former;

    DispatchForm(DispatchWindow window, List<AssignedExpert> experts) {
        this.window = window;
        setId("dispatch-form");
        name(day, "dispatch-day", "day");
        name(start, "dispatch-start", "start");
        name(minutes, "dispatch-minutes", "minutes");
        name(expert, "dispatch-expert", "expert");
        name(mode, "dispatch-mode", "mode");
        name(place, "dispatch-place", "place");
        name(link, "dispatch-link", "link");
        name(reason, "dispatch-reason", "reason");
        fields(experts);
        reason.setVisible(false);
        add(
                section("card", h2(text("when")), div("form-fields", day, start, minutes)),
                section("card", h2(text("where")), div("form-fields", expert, mode, place, link)),
                reason);
        showPlaceOrLink();
    }

    private void fields(List<AssignedExpert> experts) {
        day.setI18n(CalendarTexts.in(getLocale()));
        day.setInitialPosition(window.firstDay());
        day.setHelperText(
                text("day.help", Days.date(window.firstDay(), getLocale()), Days.date(window.lastDay(), getLocale())));
        start.setStep(Duration.ofMinutes(15));
        start.setValue(USUAL_START);
        minutes.setStepButtonsVisible(true);
        minutes.setStep(15);
        minutes.setValue(DispatchPlan.USUAL_MINUTES);
        minutes.setHelperText(text("minutes.help"));
        expert.setItems(experts);
        expert.setItemLabelGenerator(each -> each.equals(former) ? text("expert.former", each.name()) : each.name());
        experts.stream().findFirst().ifPresent(expert::setValue);
        mode.setItems(DispatchMode.values());
        mode.setItemLabelGenerator(each -> DispatchWords.mode(each, this));
        mode.setValue(DispatchMode.VISIT);
        mode.addValueChangeListener(chosen -> showPlaceOrLink());
        place.setHelperText(text("place.help"));
        link.setHelperText(text("link.help"));
        reason.setHelperText(text("reason.help"));
        day.setManualValidation(true);
        start.setManualValidation(true);
        minutes.setManualValidation(true);
        List.of(place, link).forEach(field -> field.setManualValidation(true));
        reason.setManualValidation(true);
        expert.setManualValidation(true);
        day.setRequiredIndicatorVisible(true);
        start.setRequiredIndicatorVisible(true);
        minutes.setRequiredIndicatorVisible(true);
    }

    private <F extends Component & HasLabel> void name(F field, String id, String key) {
        field.setId(id);
        field.setLabel(text(key));
        field.getElement().getStyle().set("width", "100%").set("max-width", "40em");
    }

    private void showPlaceOrLink() {
        place.setVisible(mode.getValue() == DispatchMode.VISIT);
        link.setVisible(mode.getValue() == DispatchMode.ONLINE);
    }

    /** Shows a visit that is to be planned otherwise. */
    void show(DispatchRow visit, List<AssignedExpert> experts) {
        day.setValue(visit.heldOn());
        start.setValue(visit.startsAt());
        minutes.setValue(visit.minutes());
        experts.stream()
                .filter(each -> each.membership().equals(visit.expert()))
                .findFirst()
                .ifPresentOrElse(expert::setValue, () -> showFormer(visit, experts));
        mode.setValue(visit.mode());
        place.setValue(visit.place());
        link.setValue(visit.link());
        reason.setVisible(true);
    }

    private void showFormer(DispatchRow visit, List<AssignedExpert> experts) {
        former = new AssignedExpert(visit.expert(), visit.expertName());
        expert.setItems(Stream.concat(Stream.of(former), experts.stream()).toList());
        expert.setValue(former);
        expert.setHelperText(text("expert.former.help"));
    }

    String reason() {
        return reason.getValue();
    }

    /** The plan as written, unless errors stand beside the fields now. */
    Optional<DispatchPlan> written() {
        List.<HasValidationProperties>of(day, start, minutes, expert, place, link, reason)
                .forEach(field -> field.setInvalid(false));
        var fine = filled(day, day.getValue())
                & filled(start, start.getValue())
                & filled(expert, expert.getValue())
                & fits();
        if (!fine) {
            return Optional.empty();
        }
        return Optional.of(new DispatchPlan(
                expert.getValue().membership(),
                day.getValue(),
                start.getValue(),
                minutes.getValue(),
                mode.getValue(),
                place.isVisible() ? place.getValue() : "",
                link.isVisible() ? link.getValue() : ""));
    }

    private boolean filled(HasValidationProperties field, @Nullable Object value) {
        return value != null || refuse(field, text("missing"));
    }

    private boolean fits() {
        var length = minutes.getValue();
        var fine = true;
        if (length == null || length < DispatchPlan.FEWEST_MINUTES || length > DispatchPlan.MOST_MINUTES) {
            fine = refuse(minutes, text("minutes.wrong", DispatchPlan.FEWEST_MINUTES, DispatchPlan.MOST_MINUTES));
        } else if (start.getValue() != null && !DispatchPlan.isWithinOneDay(start.getValue(), length)) {
            fine = refuse(minutes, text("minutes.overnight"));
        }
        if (place.getValue().strip().length() > DispatchPlan.PLACE) {
            fine = refuse(place, text("tooLong", DispatchPlan.PLACE));
        }
        var address = link.getValue().strip();
        if (link.isVisible()
                && !address.isEmpty()
                && (!address.startsWith("https://") || address.length() > DispatchPlan.LINK)) {
            fine = refuse(link, text("link.wrong"));
        }
        if (reason.getValue().strip().length() > DispatchPlan.REASON) {
            fine = refuse(reason, text("tooLong", DispatchPlan.REASON));
        }
        return fine;
    }

    private static boolean refuse(HasValidationProperties field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        return false;
    }

    /** Puts what stands against the plan beside the field that it is about. */
    void refuse(DispatchRefusedException refused) {
        switch (refused.why()) {
            case OUTSIDE_WINDOW ->
                refuse(
                        day,
                        text(
                                "outside",
                                window.number(),
                                Days.dayAndYear(window.firstDay(), getLocale()),
                                Days.dayAndYear(window.lastDay(), getLocale())));
            case EXPERT_BUSY -> refuse(start, refused.with().map(this::busy).orElseGet(() -> text("busy.hidden")));
            case NOT_ASSIGNED -> refuse(expert, text("notAssigned"));
            case ALREADY_PLANNED -> refuse(day, text("alreadyPlanned"));
            case OVER, NOT_YET_HELD -> refuse(day, text("over"));
        }
    }

    private String busy(DispatchRow other) {
        return text(
                "busy",
                other.companyName(),
                other.number(),
                Days.day(other.heldOn(), getLocale()),
                Days.hours(other.startsAt(), other.endsAt()));
    }

    private String text(String key, Object... parameters) {
        return getTranslation("support.DispatchForm." + key, parameters);
    }
}
