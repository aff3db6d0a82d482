package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.div;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.ishigaki.facilitation.GroupOutput;
import jp.ishigaki.facilitation.OutputRoles;
import jp.ishigaki.grouping.GroupMember;
import jp.ishigaki.grouping.GroupRole;
import jp.ishigaki.grouping.WorkshopGroup;
import org.jspecify.annotations.Nullable;

/** The text of a group's output and who does what for it. */
class OutputFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TextArea body = new TextArea();
    private final Map<GroupRole, Select<GroupMember>> roles = new EnumMap<>(GroupRole.class);
    private final transient WorkshopGroup group;
    private boolean editing;
    private boolean loading;

    /** @param typed told of what the writer changes, half a second after the last key */
    OutputFields(WorkshopGroup group, SerializableRunnable typed) {
        this.group = group;
        setClassName("form-fields");
        body.setId("output-text");
        body.setLabel(getTranslation("facilitation.OutputFields.text"));
        body.setHelperText(getTranslation("facilitation.OutputFields.help"));
        body.setMinRows(6);
        body.setWidthFull();
        body.setManualValidation(true);
        body.setValueChangeMode(ValueChangeMode.LAZY);
        body.setValueChangeTimeout(500);
        body.addValueChangeListener(change -> changed(typed));
        body.addFocusListener(in -> editing = true);
        body.addBlurListener(out -> editing = false);
        var row = div("live-roles");
        for (var role : GroupRole.values()) {
            var field = new Select<GroupMember>();
            field.setId("output-" + role);
            field.setLabel(getTranslation("grouping.GroupRole." + role));
            field.setItems(group.members());
            field.setItemLabelGenerator(
                    member -> member == null ? getTranslation("facilitation.OutputFields.nobody") : member.name());
            field.setEmptySelectionAllowed(true);
            field.setEmptySelectionCaption(getTranslation("facilitation.OutputFields.nobody"));
            field.addValueChangeListener(change -> changed(typed));
            roles.put(role, field);
            row.add(field);
        }
        add(row, body);
    }

    /** What the groups' arrangement says is offered where nothing is written yet. */
    void load(GroupOutput from) {
        loading = true;
        body.setValue(from.body());
        roles.forEach((role, field) -> field.setValue(member(from, role)));
        loading = false;
    }

    private void changed(SerializableRunnable typed) {
        if (!loading) {
            typed.run();
        }
    }

    private @Nullable GroupMember member(GroupOutput from, GroupRole role) {
        return group.members().stream()
                .filter(member -> from.isWritten()
                        ? member.membership().equals(from.roles().holder(role))
                        : member.role() == role)
                .findFirst()
                .orElse(null);
    }

    /** Whether the writer has begun: even before the first letter, nothing may change under the cursor. */
    boolean differs(GroupOutput from) {
        return editing || holdsOtherThan(from);
    }

    boolean holdsOtherThan(GroupOutput from) {
        return !body.getValue().strip().equals(from.body()) || (from.isWritten() && !roles().equals(from.roles()));
    }

    OutputRoles roles() {
        return new OutputRoles(holder(GroupRole.SCRIBE), holder(GroupRole.MATERIALS), holder(GroupRole.PRESENTER));
    }

    private @Nullable UUID holder(GroupRole role) {
        var chosen = Objects.requireNonNull(roles.get(role)).getValue();
        return chosen == null ? null : chosen.membership();
    }

    String text() {
        return body.getValue();
    }

    void append(String words) {
        body.setValue(body.getValue().stripTrailing() + "\n\n" + words);
        body.focus();
    }

    /** Whether it may be saved; otherwise the error stands beside the field. */
    boolean isRight() {
        var length = body.getValue().strip().length();
        body.setErrorMessage(getTranslation("facilitation.OutputFields.tooLong", GroupOutput.BODY, length));
        body.setInvalid(length > GroupOutput.BODY);
        if (body.isInvalid()) {
            body.focus();
        }
        return !body.isInvalid();
    }
}
