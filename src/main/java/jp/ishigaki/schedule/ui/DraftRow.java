package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.cohort.Track;
import jp.ishigaki.schedule.Clash;
import jp.ishigaki.schedule.PlanRefusedException;
import jp.ishigaki.schedule.PlannedSession;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.shared.ui.Days;

/** One session as staff plan it: what is drafted, what it gets in the way of, and what can be done. */
class DraftRow extends Section {

    private static final long serialVersionUID = 1L;

    DraftRow(
            PlannedSession session,
            Map<UUID, Track> tracks,
            List<Clash> clashes,
            ScheduleService service,
            Runnable changed) {
        var plan = session.plan();
        var track = plan.track() == null ? null : tracks.get(plan.track());
        setClassName("card");
        attribute(this, "data-planned", String.valueOf(plan.number()));
        add(
                div("card-head", h2(SessionName.of(plan.number(), track, getLocale(), this)), state(session)),
                p(
                        "",
                        getTranslation(
                                "schedule.DraftRow.when",
                                Days.dayAndYear(plan.heldOn(), getLocale()),
                                Days.hours(plan.lasting().from(), plan.lasting().to()),
                                plan.workshopTitle())));
        add(p("meta", getTranslation("schedule.DraftRow.parts", parts(session))));
        if (!clashes.isEmpty()) {
            add(new ClashList(clashes, tracks));
        }
        add(actions(session, service, changed));
    }

    private String parts(PlannedSession session) {
        var parts = session.plan().parts();
        return parts.isEmpty()
                ? getTranslation("schedule.Difference.none")
                : parts.stream()
                        .map(part -> getTranslation("curriculum.part", part))
                        .collect(Collectors.joining(getTranslation("schedule.Difference.join")));
    }

    private Component state(PlannedSession session) {
        var chips = div("chips");
        if (session.plan().cancelled()) {
            chips.add(chip("late", getTranslation("schedule.cancelled")));
        }
        if (session.released() == null) {
            chips.add(chip("soon", getTranslation("schedule.DraftRow.new")));
        } else {
            chips.add(
                    session.drafted()
                            ? chip("soon", getTranslation("schedule.DraftRow.drafted"))
                            : chip("done", getTranslation("schedule.DraftRow.released")));
        }
        return chips;
    }

    private Component actions(PlannedSession session, ScheduleService service, Runnable changed) {
        var number = session.plan().number();
        var edit = link(SchedulePaths.edit(session.id()), getTranslation("schedule.DraftRow.edit"));
        edit.setAriaLabel(getTranslation("schedule.DraftRow.edit.label", number));
        edit.addClassName("btn");
        attribute(edit, "data-edit", String.valueOf(number));
        var toolbar = div("toolbar", edit);
        if (session.released() != null) {
            toolbar.add(action(
                    session.plan().cancelled() ? "revive" : "cancel",
                    number,
                    () -> {
                        if (session.plan().cancelled()) {
                            service.revive(session.id());
                        } else {
                            service.cancel(session.id());
                        }
                    },
                    changed));
        }
        if (session.drafted()) {
            toolbar.add(action("discard", number, () -> service.discard(session.id()), changed));
        }
        return toolbar;
    }

    private Component action(String key, int number, Runnable act, Runnable changed) {
        var button = button(getTranslation("schedule.DraftRow." + key), () -> {
            try {
                act.run();
            } catch (PlanRefusedException refused) {
                add(p(
                        "notice is-warn",
                        getTranslation(
                                "schedule.PlanObjection." + refused.objections().getFirst())));
                return;
            }
            changed.run();
        });
        button.addClassName("btn-quiet");
        button.setAriaLabel(getTranslation("schedule.DraftRow." + key + ".label", number));
        return attribute(button, "data-" + key, String.valueOf(number));
    }
}
