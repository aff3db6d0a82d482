package jp.ishigaki.grouping.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import jp.ishigaki.grouping.Attendee;
import jp.ishigaki.grouping.Finding;
import jp.ishigaki.grouping.GroupRole;
import org.jspecify.annotations.Nullable;

/** Somebody who can be chosen, by the mouse or the keyboard, to change places with the next one chosen. */
class PersonButton extends NativeButton {

    private static final long serialVersionUID = 1L;

    PersonButton(Attendee attendee, @Nullable GroupRole role, List<Finding> findings, Runnable choose) {
        super("", click -> choose.run());
        setClassName("person");
        setId("person-" + attendee.membership());
        attribute(this, "type", "button");
        attribute(this, "data-person", attendee.name());
        attribute(this, "aria-pressed", "false");
        var texts = new GroupTexts(this);
        add(
                span("group-name", attendee.name()),
                span("meta", attendee.companyName()),
                span("meta", texts.industry(attendee.industry())));
        if (role != null) {
            add(chip("info", texts.role(role)));
        }
        findings.stream()
                .filter(finding -> finding.concerns(attendee.membership()))
                .map(Finding::kind)
                .distinct()
                .filter(kind -> kind != Finding.Kind.MISSING)
                .forEach(kind -> add(chip("soon", getTranslation("grouping.PersonButton." + kind))));
        if (attendee.excused() && findings.stream().noneMatch(finding -> finding.concerns(attendee.membership()))) {
            add(chip("plain", getTranslation("grouping.PersonButton.EXCUSED")));
        }
    }

    PersonButton chosen() {
        return attribute(this, "aria-pressed", "true");
    }

    /** @param difference points more, or fewer below 0, after changing places with whoever is chosen */
    PersonButton effect(int difference) {
        var shown = span(
                "effect " + (difference < 0 ? "is-better" : difference > 0 ? "is-worse" : ""),
                new GroupTexts(this).effect(difference));
        shown.setTitle(getTranslation("grouping.GroupEditor.effect.label", new GroupTexts(this).effect(difference)));
        attribute(this, "data-effect", String.valueOf(difference));
        add(shown);
        return this;
    }
}
