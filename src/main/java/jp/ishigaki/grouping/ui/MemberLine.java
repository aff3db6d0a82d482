package jp.ishigaki.grouping.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import jp.ishigaki.grouping.GroupMember;

/** Somebody in a group, as everybody sees them: name, company, role, and whether they were absent. */
class MemberLine extends ListItem {

    private static final long serialVersionUID = 1L;

    MemberLine(GroupMember member) {
        attribute(this, "data-person", member.name());
        add(span("group-name", member.name()), span("meta", member.companyName()));
        var role = member.role();
        if (role != null) {
            add(chip("info", getTranslation("grouping.GroupRole." + role)));
        }
        if (member.absent()) {
            addClassName("is-absent");
            add(chip("plain", getTranslation("grouping.GroupCard.absent")));
        }
    }

    static UnorderedList list(List<GroupMember> members) {
        var list = new UnorderedList();
        list.setClassName("group-people");
        members.forEach(member -> list.add(new MemberLine(member)));
        return list;
    }
}
