package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.cohort.Track;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.schedule.Block;
import jp.ishigaki.schedule.Lecturer;
import jp.ishigaki.schedule.PlanObjection;
import jp.ishigaki.schedule.SessionPlan;
import jp.ishigaki.shared.ui.CalendarTexts;
import org.jspecify.annotations.Nullable;

/** The fields of a session's plan. An error stands beside its field, and what was typed stays. */
class SessionForm extends Div {

    private static final long serialVersionUID = 1L;

    private final IntegerField number = new IntegerField();
    private final DatePicker day = new DatePicker();
    private final BlockFields seminar;
    private final BlockFields workshop;
    private final BlockFields roundTable;
    private final TextField title = new TextField();
    private final TextArea goals = new TextArea();
    private final PartsField parts;
    private final TextField place = new TextField();
    private final TextField room = new TextField();
    private final TextField link = new TextField();
    private final IntegerField capacity = new IntegerField();
    private final Select<Optional<Track>> track = new Select<>();
    private boolean cancelled;

    SessionForm(List<PartRow> textbook, List<Lecturer> lecturers, List<Track> tracks) {
        setId("session-form");
        seminar = new BlockFields(Block.SEMINAR, lecturers);
        workshop = new BlockFields(Block.WORKSHOP, lecturers);
        roundTable = new BlockFields(Block.ROUND_TABLE, lecturers);
        parts = new PartsField(textbook);
        name(number, "session-number", "number");
        name(day, "session-day", "day");
        name(title, "session-title", "title");
        name(goals, "session-goals", "goals");
        name(place, "session-place", "place");
        name(room, "session-room", "room");
        name(link, "session-link", "link");
        name(capacity, "session-capacity", "capacity");
        name(track, "session-track", "track");
        offer(tracks);
        help();
        layOut();
    }

    /** In a cohort without tracks there is no such choice. */
    private void offer(List<Track> tracks) {
        var all = new ArrayList<Optional<Track>>();
        all.add(Optional.empty());
        tracks.forEach(one -> all.add(Optional.of(one)));
        track.setItems(all);
        track.setItemLabelGenerator(
                one -> one.map(each -> each.nameIn(getLocale())).orElse(getTranslation("schedule.allTracks")));
        track.setValue(Optional.empty());
        track.setManualValidation(true);
        track.setVisible(!tracks.isEmpty());
    }

    private void help() {
        day.setI18n(CalendarTexts.in(getLocale()));
        goals.setMinRows(3);
        goals.setHelperText(getTranslation("schedule.SessionForm.goals.help"));
        link.setHelperText(getTranslation("schedule.SessionForm.link.help"));
        room.setHelperText(getTranslation("schedule.SessionForm.room.help"));
        roundTable.help(getTranslation("schedule.SessionForm.roundTable.help"));
        List.of(number, capacity).forEach(field -> {
            field.setManualValidation(true);
            field.setRequiredIndicatorVisible(true);
        });
        day.setRequiredIndicatorVisible(true);
        day.setManualValidation(true);
        title.setRequiredIndicatorVisible(true);
        List.of(title, place, room, link).forEach(field -> field.setManualValidation(true));
        goals.setManualValidation(true);
    }

    private void layOut() {
        add(
                section(
                        "card",
                        h2(getTranslation("schedule.SessionForm.when")),
                        div("form-fields", track, number, day)),
                section("card", h2(getTranslation("schedule.Block.SEMINAR")), seminar, parts),
                section(
                        "card",
                        h2(getTranslation("schedule.Block.WORKSHOP")),
                        workshop,
                        div("form-fields", title, goals)),
                section("card", h2(getTranslation("schedule.Block.ROUND_TABLE")), roundTable),
                section(
                        "card",
                        h2(getTranslation("schedule.SessionForm.where")),
                        div("form-fields", place, room, link, capacity)));
    }

    private <F extends com.vaadin.flow.component.Component & com.vaadin.flow.component.HasLabel> void name(
            F field, String id, String key) {
        field.setId(id);
        field.setLabel(getTranslation("schedule.SessionForm." + key));
        field.getElement().getStyle().set("width", "100%").set("max-width", "40em");
    }

    /** Shows a plan to go on from. */
    void show(SessionPlan plan, boolean numberIsFixed) {
        number.setValue(plan.number());
        number.setReadOnly(numberIsFixed);
        day.setValue(plan.heldOn());
        seminar.show(plan);
        workshop.show(plan);
        roundTable.show(plan);
        title.setValue(plan.workshopTitle());
        goals.setValue(plan.workshopGoals());
        parts.choose(plan.parts());
        place.setValue(plan.place());
        room.setValue(plan.room());
        link.setValue(plan.onlineLink());
        capacity.setValue(plan.capacity());
        track.setValue(track.getListDataView()
                .getItems()
                .filter(one -> one.map(Track::id).equals(Optional.ofNullable(plan.track())))
                .findFirst()
                .orElse(Optional.empty()));
        cancelled = plan.cancelled();
    }

    /** The plan as written, unless errors stand beside the fields now. */
    Optional<SessionPlan> written() {
        clear();
        var missing = new ArrayList<HasValidation>();
        List.<Optional<? extends HasValidation>>of(
                        missing(number, number.getValue()),
                        missing(day, day.getValue()),
                        missing(capacity, capacity.getValue()))
                .forEach(field -> field.ifPresent(missing::add));
        seminar.missing().ifPresent(missing::add);
        workshop.missing().ifPresent(missing::add);
        roundTable.missing().ifPresent(missing::add);
        missing.forEach(field -> refuse(field, getTranslation("schedule.SessionForm.missing")));
        if (!missing.isEmpty()) {
            focus(missing.getFirst());
            return Optional.empty();
        }
        var plan = plan();
        var objections = PlanObjection.to(plan);
        objections(objections);
        return objections.isEmpty() ? Optional.of(plan) : Optional.empty();
    }

    private static Optional<HasValidation> missing(HasValidation field, @Nullable Object value) {
        return value == null ? Optional.of(field) : Optional.empty();
    }

    private SessionPlan plan() {
        var lecturers = new EnumMap<Block, List<UUID>>(Block.class);
        lecturers.put(Block.SEMINAR, seminar.lecturers());
        lecturers.put(Block.WORKSHOP, workshop.lecturers());
        lecturers.put(Block.ROUND_TABLE, roundTable.lecturers());
        return new SessionPlan(
                number.getValue(),
                day.getValue(),
                seminar.hours().orElseThrow(),
                workshop.hours().orElseThrow(),
                roundTable.hours().orElse(null),
                title.getValue(),
                goals.getValue(),
                place.getValue(),
                room.getValue(),
                link.getValue(),
                capacity.getValue(),
                parts.chosen(),
                lecturers,
                cancelled,
                track.getValue().map(Track::id).orElse(null));
    }

    /** Puts each objection beside the field it is about. */
    void objections(List<PlanObjection> objections) {
        objections.forEach(
                objection -> refuse(field(objection), getTranslation("schedule.PlanObjection." + objection)));
        objections.stream().findFirst().ifPresent(first -> focus(field(first)));
    }

    private HasValidation field(PlanObjection objection) {
        return switch (objection) {
            case NUMBER_OUT_OF_RANGE, NUMBER_TAKEN, NUMBER_FIXED -> number;
            case ALREADY_HELD -> day;
            case SEMINAR_HOURS -> seminar.times();
            case WORKSHOP_HOURS, WORKSHOP_TOO_EARLY -> workshop.times();
            case ROUND_TABLE_HOURS, ROUND_TABLE_TOO_EARLY -> roundTable.times();
            case NO_ROUND_TABLE_TO_LEAD -> roundTable.people();
            case NOT_A_LECTURER -> seminar.people();
            case TITLE_MISSING, TITLE_TOO_LONG -> title;
            case GOALS_TOO_LONG -> goals;
            case PLACE_TOO_LONG -> place;
            case LINK_NOT_HTTPS -> link;
            case CAPACITY_OUT_OF_RANGE -> capacity;
            case UNKNOWN_PART -> parts.field();
            case UNKNOWN_TRACK -> track;
        };
    }

    private static void refuse(HasValidation field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
    }

    private static void focus(HasValidation field) {
        if (field instanceof com.vaadin.flow.component.Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private void clear() {
        List.<HasValidation>of(track, number, day, title, goals, place, room, link, capacity, parts.field())
                .forEach(field -> field.setInvalid(false));
        List.of(seminar, workshop, roundTable).forEach(BlockFields::clear);
    }
}
