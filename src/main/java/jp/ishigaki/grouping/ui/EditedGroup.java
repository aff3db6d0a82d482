package jp.ishigaki.grouping.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Function;
import jp.ishigaki.grouping.Attendee;
import jp.ishigaki.grouping.GroupMember;
import jp.ishigaki.grouping.WorkshopGroup;
import org.jspecify.annotations.Nullable;

/** A group whose people can be chosen. */
class EditedGroup extends Section {

    private static final long serialVersionUID = 1L;

    /** @param chosen who may be moved here, or null while nobody is chosen from elsewhere */
    EditedGroup(
            WorkshopGroup group,
            @Nullable Attendee chosen,
            Function<GroupMember, PersonButton> person,
            Arranging acts) {
        setClassName("card group-card");
        attribute(this, "data-group", String.valueOf(group.number()));
        var texts = new GroupTexts(this);
        var rename = attribute(
                button(texts.table(group), () -> new TableDialog(group, acts).open()),
                "aria-label",
                getTranslation("grouping.EditedGroup.renameLabel", group.number()) + " " + texts.table(group));
        rename.addClassName("btn-quiet");
        rename.setId("table-" + group.number());
        var head = div(
                "card-head",
                h2(texts.group(group.number())),
                span("meta", getTranslation("grouping.people", group.members().size())));
        var people = new UnorderedList();
        people.setClassName("group-people");
        group.members().forEach(member -> people.add(new ListItem(person.apply(member))));
        add(head, rename, people);
        if (chosen != null) {
            var here = attribute(
                    button(getTranslation("grouping.EditedGroup.here"), () -> acts.move(chosen, group.number())),
                    "aria-label",
                    getTranslation("grouping.EditedGroup.hereLabel", chosen.name(), group.number()));
            here.setId("move-to-" + group.number());
            add(here);
        }
    }
}
