package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.link;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.UUID;
import jp.ishigaki.schedule.SchedulePaths;

/** Ways from the schedule: to its versions, to the own calendar, and for staff to the draft. */
class ScheduleBar extends Div {

    private static final long serialVersionUID = 1L;

    ScheduleBar(UUID cohort) {
        setClassName("toolbar");
        add(
                way("schedule-releases", SchedulePaths.releases(cohort), "schedule.ReleasesView.title"),
                way("schedule-feeds", SchedulePaths.FEEDS, "schedule.FeedsView.title"));
    }

    /** @param waiting sessions with changes that are not released yet */
    ScheduleBar withDraft(UUID cohort, int waiting) {
        addComponentAsFirst(way("plan-schedule", SchedulePaths.draft(cohort), "schedule.DraftView.title"));
        if (waiting > 0) {
            var chip = chip("soon", getTranslation("schedule.ScheduleView.waiting", waiting));
            add(attribute(chip, "data-waiting", String.valueOf(waiting)));
        }
        return this;
    }

    private Anchor way(String id, String path, String key) {
        var way = link(path, getTranslation(key));
        way.setId(id);
        way.addClassNames("btn", "btn-quiet");
        return way;
    }
}
