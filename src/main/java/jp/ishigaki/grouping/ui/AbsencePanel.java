package jp.ishigaki.grouping.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.BiConsumer;
import jp.ishigaki.grouping.GroupMember;
import jp.ishigaki.grouping.WorkshopGroup;

/** All that is left to say of groups that are final: who was not there. */
class AbsencePanel extends Section {

    private static final long serialVersionUID = 1L;

    AbsencePanel(List<WorkshopGroup> groups, BiConsumer<GroupMember, Boolean> note, Runnable follow) {
        setClassName("card");
        setId("grouping-absences");
        var followed = button(getTranslation("grouping.AbsencePanel.follow"), follow);
        followed.setId("grouping-follow");
        var grid = div("group-grid");
        groups.forEach(group -> grid.add(card(group, note)));
        add(
                h2(getTranslation("grouping.AbsencePanel.title")),
                p("meta", getTranslation("grouping.AbsencePanel.text")),
                div("toolbar", followed),
                grid);
    }

    private Section card(WorkshopGroup group, BiConsumer<GroupMember, Boolean> note) {
        var card = section("group-card", h3(new GroupTexts(this).group(group.number())));
        group.members().forEach(member -> card.add(box(member, note)));
        return attribute(card, "data-group", String.valueOf(group.number()));
    }

    private Checkbox box(GroupMember member, BiConsumer<GroupMember, Boolean> note) {
        var box = new Checkbox(getTranslation("grouping.AbsencePanel.absent", member.name()), member.absent());
        box.setId("absent-" + member.membership());
        box.addValueChangeListener(change -> note.accept(member, change.getValue()));
        return box;
    }
}
