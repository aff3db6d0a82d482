package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.cohort.Track;
import jp.ishigaki.schedule.Clash;

/** What a plan gets in the way of, in words. It may be kept all the same, and says so. */
class ClashList extends Div {

    private static final long serialVersionUID = 1L;

    /** @param tracks of the cohort */
    ClashList(List<Clash> clashes, Map<UUID, Track> tracks) {
        addClassNames("notice", "is-warn");
        attribute(this, "role", "status");
        attribute(this, "data-clashes", String.valueOf(clashes.size()));
        var list = new UnorderedList();
        clashes.forEach(clash -> list.add(attribute(
                new ListItem(text(clash, tracks)), "data-clash", clash.kind().name())));
        add(p("", getTranslation("schedule.ClashList.lead")), list);
    }

    private String text(Clash clash, Map<UUID, Track> tracks) {
        var with = clash.cohort() == null
                ? SessionName.of(
                        clash.with(), clash.track() == null ? null : tracks.get(clash.track()), getLocale(), this)
                : getTranslation("schedule.ClashList.inCohort", clash.cohort(), clash.with());
        return getTranslation("schedule.Clash." + clash.kind(), with, clash.name());
    }
}
