package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import jp.ishigaki.facilitation.GroupProgress;
import jp.ishigaki.facilitation.LiveState;
import jp.ishigaki.facilitation.LiveWorkshop;
import jp.ishigaki.grouping.WorkshopGroup;

/** A group as whoever leads sees it: how far it is, when it presents, and what it brought forth. */
class GroupLine extends ListItem {

    private static final long serialVersionUID = 1L;

    private final Paragraph progress = p("meta", "");
    private final Div output = new Div();
    private final NativeButton up;
    private final NativeButton down;
    private final NativeButton present;
    private final NativeButton amend;
    private final int number;

    GroupLine(WorkshopGroup group, LeadGroups groups) {
        number = group.number();
        setClassName("live-card");
        attribute(this, "data-group", String.valueOf(number));
        up = button("↑", () -> groups.move(number, -1));
        down = button("↓", () -> groups.move(number, 1));
        present = button("", () -> groups.present(number));
        amend = button(getTranslation("facilitation.GroupLine.amend"), () -> groups.amend(group));
        var remark = button(getTranslation("facilitation.GroupLine.remark"), () -> groups.remark(number));
        up.setId("group-up-" + number);
        down.setId("group-down-" + number);
        present.setId("group-present-" + number);
        amend.setId("group-amend-" + number);
        remark.setId("group-remark-" + number);
        attribute(up, "aria-label", getTranslation("facilitation.GroupLine.up", number));
        attribute(down, "aria-label", getTranslation("facilitation.GroupLine.down", number));
        add(
                div("card-head", h3(getTranslation("grouping.group", number)), progress),
                div("toolbar", up, down, present, remark, amend),
                output);
    }

    /** A line that was moved has lost the focus in the browser. */
    void focus(int by) {
        (by < 0 ? up : down).focus();
    }

    void show(LiveWorkshop live, GroupProgress how, OutputCard card) {
        progress.setText(getTranslation(
                "facilitation.GroupLine.progress", how.writers(), how.thoughts(), how.ideas(), how.versions()));
        var runs = live.is(LiveState.RUNNING);
        var presents = Objects.equals(live.presenting(), number);
        present.setText(getTranslation("facilitation.GroupLine." + (presents ? "presented" : "present")));
        attribute(present, "aria-pressed", String.valueOf(presents));
        for (var button : new NativeButton[] {up, down, present}) {
            button.setVisible(runs);
        }
        amend.setVisible(!live.is(LiveState.PREPARED));
        output.removeAll();
        output.add(card);
        setClassName("is-presenting", presents);
    }
}
