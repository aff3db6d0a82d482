package jp.ishigaki.commitment.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.ishigaki.calendar.BusinessDays;
import jp.ishigaki.commitment.CommitmentRefusedException;
import jp.ishigaki.commitment.Owner;
import jp.ishigaki.commitment.Promise;
import org.jspecify.annotations.Nullable;

/** What is promised: what, by whom, until when, and what will prove it. An error stands beside its field. */
class PromiseFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int[] QUICK = {5, 10, 20, 60};

    private final TextField title = new TextField();
    private final Select<Owner> owner = new Select<>();
    private final DatePicker due = new DatePicker();
    private final TextArea expected = new TextArea();
    private final transient BusinessDays days;
    private final LocalDate today;

    /** @param id begins the ids of the fields, which must be unique on the page */
    PromiseFields(String id, List<Owner> owners, BusinessDays days, LocalDate today) {
        this.days = days;
        this.today = today;
        setClassName("form-fields");
        title.setId(id + "-title");
        title.setLabel(text("title"));
        title.setHelperText(text("title.help"));
        title.setWidthFull();
        title.setManualValidation(true);
        title.setRequiredIndicatorVisible(true);
        owner.setId(id + "-owner");
        owner.setLabel(text("owner"));
        owner.setItems(owners);
        owner.setItemLabelGenerator(each -> each == null ? "" : each.name());
        owner.setManualValidation(true);
        owner.setRequiredIndicatorVisible(true);
        if (owners.size() == 1) {
            owner.setValue(owners.getFirst());
        }
        due.setId(id + "-due");
        due.setLabel(text("due"));
        due.setManualValidation(true);
        due.setRequiredIndicatorVisible(true);
        due.setMin(today);
        due.addValueChangeListener(chosen -> due.setHelperText(count(chosen.getValue())));
        expected.setId(id + "-expected");
        expected.setLabel(text("expected"));
        expected.setHelperText(text("expected.help"));
        expected.setWidthFull();
        expected.setManualValidation(true);
        expected.setRequiredIndicatorVisible(true);
        add(title, owner, due, quick(id), expected);
    }

    private Div quick(String id) {
        var choices = div("toolbar");
        attribute(choices, "role", "group");
        attribute(choices, "aria-label", text("quick"));
        IntStream.of(QUICK).forEach(number -> {
            var choice = button(text("days", number), () -> due.setValue(days.plus(today, number)));
            choice.addClassName("btn-quiet");
            choice.setId(id + "-due-" + number);
            choices.add(choice);
        });
        return choices;
    }

    private String count(@Nullable LocalDate day) {
        return day == null || day.isBefore(today) ? "" : text("ahead", days.between(today, day));
    }

    void fill(Promise promise, List<Owner> owners) {
        title.setValue(promise.title());
        owners.stream()
                .filter(each -> each.person().equals(promise.owner()))
                .findFirst()
                .ifPresent(owner::setValue);
        due.setValue(promise.dueOn());
        expected.setValue(promise.expected());
    }

    /** What is promised, unless errors stand beside the fields now. */
    Optional<Promise> read() {
        var typed = title.getValue().strip();
        title.setErrorMessage(typed.isEmpty() ? text("missing") : text("tooLong", Promise.TITLE));
        title.setInvalid(typed.isEmpty() || typed.length() > Promise.TITLE);
        owner.setErrorMessage(text("owner.missing"));
        owner.setInvalid(owner.getValue() == null);
        due.setErrorMessage(text(due.getValue() == null ? "due.missing" : "due.past"));
        due.setInvalid(due.getValue() == null || due.getValue().isBefore(today));
        var proof = expected.getValue().strip();
        expected.setErrorMessage(proof.isEmpty() ? text("missing") : text("tooLong", Promise.EXPECTED));
        expected.setInvalid(proof.isEmpty() || proof.length() > Promise.EXPECTED);
        if (title.isInvalid()) {
            title.focus();
        } else if (owner.isInvalid()) {
            owner.focus();
        } else if (due.isInvalid()) {
            due.focus();
        } else if (expected.isInvalid()) {
            expected.focus();
        } else {
            return Optional.of(new Promise(typed, owner.getValue().person(), due.getValue(), proof));
        }
        return Optional.empty();
    }

    /** Says what stands against it beside the field that it is about; false when no field is. */
    boolean refuse(CommitmentRefusedException refused) {
        switch (refused.reason()) {
            case OWNER -> {
                owner.setErrorMessage(getTranslation("commitment.Refused.OWNER"));
                owner.setInvalid(true);
            }
            case PAST -> {
                due.setErrorMessage(getTranslation("commitment.Refused.PAST"));
                due.setInvalid(true);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private String text(String key, Object... values) {
        return getTranslation("commitment.PromiseFields." + key, values);
    }
}
