package jp.ishigaki.grouping.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.grouping.Attendee;
import jp.ishigaki.grouping.Finding;
import jp.ishigaki.grouping.GroupRole;
import jp.ishigaki.grouping.GroupingReview;
import jp.ishigaki.grouping.WorkshopGroup;
import org.jspecify.annotations.Nullable;

/**
 * Staff choose one person and then another, by mouse or keyboard, and the two change places. While one is chosen, every
 * other one says what the exchange would do to the rules. Escape chooses nobody.
 */
class GroupEditor extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Arranging acts;
    private final transient Map<UUID, PersonButton> buttons = new HashMap<>();
    private transient GroupingReview review;
    private @Nullable UUID chosen;

    GroupEditor(GroupingReview review, Arranging acts) {
        this.review = review;
        this.acts = acts;
        setId("group-editor");
        Shortcuts.addShortcutListener(this, () -> choose(null), Key.ESCAPE).listenOn(this);
        draw();
    }

    void show(GroupingReview now) {
        review = now;
        chosen = null;
        draw();
    }

    void focus(UUID membership) {
        Optional.ofNullable(buttons.get(membership)).ifPresent(PersonButton::focus);
    }

    private void draw() {
        removeAll();
        buttons.clear();
        setVisible(!review.groups().isEmpty());
        if (review.groups().isEmpty()) {
            return;
        }
        var findings = review.findings();
        Map<UUID, Integer> effects = chosen == null ? Map.of() : review.effects(chosen);
        var grid = div("group-grid");
        for (var group : review.groups()) {
            var stays = chosen == null || group.has(chosen);
            grid.add(new EditedGroup(
                    group,
                    stays ? null : attendee(chosen).orElse(null),
                    member -> button(member.membership(), member.role(), findings, effects),
                    acts));
        }
        add(p("meta", getTranslation("grouping.GroupEditor.hint")), grid, outside(findings, effects));
        attendee(chosen).ifPresent(who -> add(new ChosenBar(who, groupOf(who), acts, () -> choose(null))));
    }

    private Component outside(List<Finding> findings, Map<UUID, Integer> effects) {
        var card = section("card", h2(getTranslation("grouping.GroupEditor.outside")));
        card.setId("grouping-outside");
        var people = review.outside();
        if (people.isEmpty()) {
            card.add(p("meta", getTranslation("grouping.GroupEditor.outside.empty")));
            return card;
        }
        var list = new UnorderedList();
        list.setClassName("group-people is-wide");
        people.forEach(each -> list.add(new ListItem(button(each.membership(), null, findings, effects))));
        card.add(list);
        return card;
    }

    private PersonButton button(
            UUID membership, @Nullable GroupRole role, List<Finding> findings, Map<UUID, Integer> effects) {
        var attendee = attendee(membership).orElseThrow();
        var button = new PersonButton(attendee, role, findings, () -> press(attendee));
        buttons.put(attendee.membership(), button);
        if (attendee.membership().equals(chosen)) {
            button.chosen();
        } else if (effects.containsKey(attendee.membership())) {
            button.effect(effects.get(attendee.membership()));
        }
        return attribute(button, "data-seated", String.valueOf(groupOf(attendee) != null));
    }

    private void press(Attendee attendee) {
        var first = attendee(chosen);
        if (first.isEmpty() || sameGroup(first.get(), attendee)) {
            choose(attendee.membership().equals(chosen) ? null : attendee.membership());
        } else {
            acts.swap(first.get(), attendee);
        }
    }

    /** Two of one group, or two of none, have no places to exchange. */
    private boolean sameGroup(Attendee one, Attendee other) {
        var here = groupOf(one);
        var there = groupOf(other);
        return here == null || there == null ? here == there : here.number() == there.number();
    }

    private void choose(@Nullable UUID membership) {
        var focused = membership == null ? chosen : membership;
        chosen = membership;
        draw();
        if (focused != null) {
            focus(focused);
        }
    }

    private Optional<Attendee> attendee(@Nullable UUID membership) {
        return membership == null ? Optional.empty() : review.attendee(membership);
    }

    private @Nullable WorkshopGroup groupOf(Attendee attendee) {
        return review.groups().stream()
                .filter(group -> group.has(attendee.membership()))
                .findFirst()
                .orElse(null);
    }
}
