package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import jp.ishigaki.schedule.Clash;

/** What a plan gets in the way of, in words. It may be kept all the same, and says so. */
class ClashList extends Div {

    private static final long serialVersionUID = 1L;

    ClashList(List<Clash> clashes) {
        addClassNames("notice", "is-warn");
        attribute(this, "role", "status");
        attribute(this, "data-clashes", String.valueOf(clashes.size()));
        var list = new UnorderedList();
        clashes.forEach(clash -> list.add(
                attribute(new ListItem(text(clash)), "data-clash", clash.kind().name())));
        add(p("", getTranslation("schedule.ClashList.lead")), list);
    }

    private String text(Clash clash) {
        var with = clash.cohort() == null
                ? getTranslation("schedule.session", clash.with())
                : getTranslation("schedule.ClashList.inCohort", clash.cohort(), clash.with());
        return getTranslation("schedule.Clash." + clash.kind(), with, clash.name());
    }
}
