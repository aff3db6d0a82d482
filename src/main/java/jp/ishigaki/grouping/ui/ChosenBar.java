package jp.ishigaki.grouping.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import jp.ishigaki.grouping.Attendee;
import jp.ishigaki.grouping.GroupMember;
import jp.ishigaki.grouping.GroupRole;
import jp.ishigaki.grouping.WorkshopGroup;
import org.jspecify.annotations.Nullable;

/** Who is chosen, and what else can be done with them than changing places. */
class ChosenBar extends Div {

    private static final long serialVersionUID = 1L;

    /** @param group null for who is in none */
    ChosenBar(Attendee chosen, @Nullable WorkshopGroup group, Arranging acts, Runnable cancel) {
        setClassName("chosen-bar");
        setId("grouping-chosen");
        var texts = new GroupTexts(this);
        var where = group == null ? getTranslation("grouping.ChosenBar.outside") : texts.group(group.number());
        var words =
                attribute(p("", getTranslation("grouping.ChosenBar.chosen", chosen.name(), where)), "role", "status");
        var bar = div("toolbar");
        if (group != null) {
            for (var role : GroupRole.values()) {
                bar.add(role(chosen, role, holds(group, chosen, role), acts));
            }
            var out = button(getTranslation("grouping.ChosenBar.takeOut"), () -> acts.takeOut(chosen));
            out.setId("grouping-take-out");
            bar.add(out);
        }
        var stop = button(getTranslation("grouping.ChosenBar.cancel"), cancel);
        stop.setId("grouping-cancel");
        bar.add(stop);
        add(words, bar);
    }

    private static boolean holds(WorkshopGroup group, Attendee chosen, GroupRole role) {
        return group.members().stream()
                .filter(member -> member.membership().equals(chosen.membership()))
                .map(GroupMember::role)
                .anyMatch(held -> held == role);
    }

    /** Pressed for the role that is held; pressing it again takes it away. */
    private NativeButton role(Attendee chosen, GroupRole role, boolean holds, Arranging acts) {
        var name = getTranslation("grouping.GroupRole." + role);
        var button = button(name, () -> {
            if (holds) {
                acts.assign(chosen, null, getTranslation("grouping.ChosenBar.noRole"));
            } else {
                acts.assign(chosen, role, name);
            }
        });
        button.setClassName("chip");
        button.setId("grouping-role-" + role);
        return attribute(button, "aria-pressed", String.valueOf(holds));
    }
}
