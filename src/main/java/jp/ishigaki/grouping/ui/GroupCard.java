package jp.ishigaki.grouping.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Section;
import jp.ishigaki.grouping.WorkshopGroup;

/** A group with its table, its people and their roles, on the screen and on paper. */
class GroupCard extends Section {

    private static final long serialVersionUID = 1L;

    GroupCard(WorkshopGroup group, boolean own) {
        var texts = new GroupTexts(this);
        setClassName("card group-card");
        attribute(this, "data-group", String.valueOf(group.number()));
        var head = div("card-head", h2(texts.group(group.number())));
        if (own) {
            addClassName("is-own");
            head.add(chip("info", getTranslation("grouping.GroupCard.own")));
        }
        add(head, p("group-table", texts.table(group)), MemberLine.list(group.members()));
    }
}
