package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;
import java.util.Optional;
import jp.ishigaki.workshop.IssueCard;
import jp.ishigaki.workshop.IssueCare;
import jp.ishigaki.workshop.IssuePace;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.WorkshopPaths;
import org.jspecify.annotations.Nullable;

/** In whose hands an issue is, until when, and whether it moves; its company edits it from here and wakes it with W. */
class CareCard extends Section {

    private static final long serialVersionUID = 1L;

    /** Not while somebody types, and not with a modifier: those keys belong to the browser. */
    private static final String ALONE = "event.key.toLowerCase() === 'w' && !event.ctrlKey && !event.metaKey"
            + " && !event.altKey && !event.composedPath()[0].closest?.('input, textarea, select, [contenteditable]')";

    private final SerializableRunnable wake;
    private final boolean mayWake;
    private transient @Nullable Registration key;

    CareCard(IssueCard card, IssueCare care, LocalDate today, IssueWords words, SerializableRunnable wake) {
        this.wake = wake;
        this.mayWake = card.own() && care.pace() != IssuePace.MOVING;
        setClassName("card");
        setId("issue-care");
        add(h2(getTranslation("workshop.CareCard.title")));
        pace(care).ifPresent(this::add);
        if (!card.anonymous()) {
            add(p("", getTranslation("workshop.CareCard.owner", owner(care))));
            add(due(care, card.state(), today, words));
        }
        if (!care.tags().isEmpty()) {
            var tags = div("chips");
            care.tags().forEach(tag -> tags.add(attribute(chip("plain", tag), "data-tag", tag)));
            add(tags);
        }
        if (card.own() && card.state() != IssueState.VERIFIED) {
            add(div("toolbar", edit(card)));
        }
    }

    private String owner(IssueCare care) {
        return care.ownerName() == null ? getTranslation("workshop.CareFields.nobody") : care.ownerName();
    }

    private Component due(IssueCare care, IssueState state, LocalDate today, IssueWords words) {
        if (care.due() == null) {
            return p("", getTranslation("workshop.CareCard.noDue"));
        }
        var isLate = state.compareTo(IssueState.CLAIMED) < 0 && care.due().isBefore(today);
        var line = p("", getTranslation("workshop.CareCard.due", words.day(care.due())));
        line.setId("issue-due-day");
        if (isLate) {
            line.add(chip("late", getTranslation("workshop.CareCard.late")));
        }
        return line;
    }

    private Optional<Component> pace(IssueCare care) {
        if (care.pace() == IssuePace.MOVING) {
            return Optional.empty();
        }
        var key = care.pace() == IssuePace.RESTING ? "resting" : "stalled";
        var told =
                div("", attribute(chip("soon", getTranslation("workshop.IssuePace." + care.pace())), "data-pace", key));
        told.add(p("meta", getTranslation("workshop.CareCard." + key)));
        if (mayWake) {
            var button = button(getTranslation("workshop.CareCard.wake." + key), wake);
            button.setId("issue-wake");
            attribute(button, "aria-keyshortcuts", "W");
            told.add(button);
        }
        return Optional.of(told);
    }

    private Component edit(IssueCard card) {
        var edit = link(WorkshopPaths.edit(card.id()), getTranslation("workshop.CareCard.edit"));
        edit.addClassName("btn");
        edit.setId("issue-edit");
        return edit;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        if (mayWake) {
            key = attached.getUI()
                    .getElement()
                    .addEventListener("keydown", pressed -> wake.run())
                    .setFilter(ALONE);
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (key != null) {
            key.remove();
            key = null;
        }
        super.onDetach(detached);
    }
}
