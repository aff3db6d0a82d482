package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import jp.ishigaki.cohort.CohortRow;
import jp.ishigaki.cohort.Track;
import jp.ishigaki.schedule.ui.ScheduleLook.Kind;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.LinkTabs;

/** How to look at the schedule: whose, as a list, month or week, and which month or week. Each look has its address. */
class ScheduleTabs extends Div {

    private static final long serialVersionUID = 1L;

    /** @param cohorts to choose among; empty for members, who see the one they are in */
    ScheduleTabs(ScheduleLook look, List<CohortRow> cohorts, LocalDate today) {
        if (!cohorts.isEmpty()) {
            add(whose(look, cohorts));
        }
        var kinds = new LinkTabs(getTranslation("schedule.ScheduleView.looks"));
        for (var kind : Kind.values()) {
            kinds.addTab(
                    look.as(kind).path(), getTranslation("schedule.ScheduleView.look." + kind), kind == look.kind());
        }
        add(kinds);
        if (look.kind() != Kind.LIST) {
            add(pager(look, today));
        }
    }

    /** Whose sessions of the cohort: one's own or all, for those who act for a company; else all or one track's. */
    void offer(List<Track> tracks, ScheduleLook look, boolean ofCompany) {
        var tabs = new LinkTabs(getTranslation("schedule.ScheduleView.tracks"));
        tabs.setId("schedule-tracks");
        tabs.addTab(
                look.ofTracks(null).path(),
                getTranslation(ofCompany ? "schedule.ScheduleView.ownTrack" : "schedule.allTracks"),
                look.tracks() == null);
        if (ofCompany) {
            tabs.addTab(
                    look.ofTracks(ScheduleLook.ALL).path(),
                    getTranslation("schedule.allTracks"),
                    ScheduleLook.ALL.equals(look.tracks()));
        } else {
            tracks.forEach(track -> tabs.addTab(
                    look.ofTracks(track.id().toString()).path(),
                    track.nameIn(getLocale()),
                    track.id().toString().equals(look.tracks())));
        }
        add(tabs);
    }

    private Component whose(ScheduleLook look, List<CohortRow> cohorts) {
        var tabs = new LinkTabs(getTranslation("schedule.ScheduleView.cohorts"));
        cohorts.forEach(cohort -> tabs.addTab(
                look.of(cohort.id()).path(),
                cohort.nameIn(getLocale()),
                cohort.id().equals(look.cohort())));
        if (cohorts.size() > 1) {
            var all = look.kind() == Kind.LIST ? look.as(Kind.MONTH) : look;
            tabs.addTab(all.of(null).path(), getTranslation("schedule.ScheduleView.allCohorts"), look.cohort() == null);
        }
        return tabs;
    }

    private Component pager(ScheduleLook look, LocalDate today) {
        var name = look.kind() == Kind.MONTH
                ? MonthName.of(YearMonth.from(look.on()), getLocale())
                : getTranslation(
                        "schedule.ScheduleView.span",
                        Days.date(look.first(), getLocale()),
                        Days.date(look.last(), getLocale()));
        var earlier = link(look.earlier().path(), getTranslation("schedule.ScheduleView.earlier." + look.kind()));
        earlier.setId("calendar-earlier");
        var later = link(look.later().path(), getTranslation("schedule.ScheduleView.later." + look.kind()));
        later.setId("calendar-later");
        var now = link(look.at(today).path(), getTranslation("schedule.ScheduleView.now." + look.kind()));
        return attribute(
                div("toolbar", earlier, span("calendar-name", name), later, now),
                "data-span",
                look.first().toString());
    }
}
