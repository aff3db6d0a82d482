package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.div;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.schedule.Block;
import jp.ishigaki.schedule.Hours;
import jp.ishigaki.schedule.Lecturer;
import jp.ishigaki.schedule.SessionPlan;

/** When a block of a session is, and who leads it. Only the round table may be left without times. */
class BlockFields extends Div {

    private static final long serialVersionUID = 1L;

    private final Block block;
    private final transient List<Lecturer> all;
    private final TimePicker from = new TimePicker();
    private final TimePicker to = new TimePicker();
    private final MultiSelectComboBox<Lecturer> people = new MultiSelectComboBox<>();

    BlockFields(Block block, List<Lecturer> lecturers) {
        this.block = block;
        this.all = lecturers;
        setClassName("form-fields");
        var id = "session-" + block.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        var name = getTranslation("schedule.Block." + block);
        time(from, id + "-from", getTranslation("schedule.SessionForm.from"), name);
        time(to, id + "-to", getTranslation("schedule.SessionForm.to"), name);
        people.setId(id + "-lecturers");
        people.setLabel(getTranslation("schedule.SessionForm.lecturers"));
        people.setItems(lecturers.stream().filter(Lecturer::active).toList());
        people.setItemLabelGenerator(this::label);
        people.getElement().getStyle().set("width", "100%").set("max-width", "40em");
        add(div("toolbar", from, to), people);
    }

    private void time(TimePicker field, String id, String label, String blockName) {
        field.setId(id);
        field.setLabel(label);
        field.setAriaLabel(blockName + " " + label);
        field.setStep(Duration.ofMinutes(15));
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(block != Block.ROUND_TABLE);
    }

    private String label(Lecturer lecturer) {
        return getTranslation(
                "schedule.SessionForm.lecturer",
                lecturer.name(),
                getTranslation("schedule.SessionForm.role." + lecturer.role()));
    }

    void help(String text) {
        from.setHelperText(text);
    }

    void show(SessionPlan plan) {
        plan.hours(block).ifPresent(hours -> {
            from.setValue(hours.from());
            to.setValue(hours.to());
        });
        var chosen = plan.lecturersOf(block);
        people.setItems(all.stream()
                .filter(one -> one.active() || chosen.contains(one.membership()))
                .toList());
        people.setValue(
                all.stream().filter(one -> chosen.contains(one.membership())).toList());
    }

    Optional<Hours> hours() {
        return from.getValue() == null || to.getValue() == null
                ? Optional.empty()
                : Optional.of(new Hours(from.getValue(), to.getValue()));
    }

    List<UUID> lecturers() {
        return people.getValue().stream().map(Lecturer::membership).toList();
    }

    /** The field that has to be filled in still, if one has. */
    Optional<HasValidation> missing() {
        var isEmpty = from.getValue() == null && to.getValue() == null;
        if (hours().isPresent() || isEmpty && block == Block.ROUND_TABLE) {
            return Optional.empty();
        }
        return Optional.of(from.getValue() == null ? from : to);
    }

    HasValidation times() {
        return from;
    }

    HasValidation people() {
        return people;
    }

    void clear() {
        List.<HasValidation>of(from, to, people).forEach(field -> field.setInvalid(false));
    }
}
