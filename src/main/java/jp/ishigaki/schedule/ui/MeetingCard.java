package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Collectors;
import jp.ishigaki.schedule.Block;
import jp.ishigaki.schedule.Hours;
import jp.ishigaki.schedule.Lecturer;
import jp.ishigaki.schedule.SessionPlan;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.Facts;

/** When and where a session is planned, block by block, with who leads each. */
class MeetingCard extends Section {

    private static final long serialVersionUID = 1L;

    MeetingCard(SessionPlan plan, List<Lecturer> lecturers) {
        setClassName("card");
        setId("session-plan");
        var facts = new Facts();
        for (var block : Block.values()) {
            plan.hours(block)
                    .ifPresent(hours -> facts.fact(
                            getTranslation("schedule.Block." + block), block(block, hours, plan, lecturers)));
        }
        var place = (plan.place() + " " + plan.room()).strip();
        if (!place.isEmpty()) {
            facts.fact(getTranslation("schedule.place"), place);
        }
        if (!plan.onlineLink().isEmpty()) {
            facts.fact(getTranslation("schedule.MeetingCard.online"), online(plan.onlineLink()));
        }
        facts.fact(getTranslation("schedule.capacity"), getTranslation("schedule.capacity.text", plan.capacity()));
        add(h2(getTranslation("schedule.SessionView.meeting")), facts);
    }

    private Component block(Block block, Hours hours, SessionPlan plan, List<Lecturer> lecturers) {
        var lines = attribute(div(""), "data-block", block.name());
        var time = Days.hours(hours.from(), hours.to());
        if (block == Block.WORKSHOP) {
            lines.add(text(getTranslation("schedule.workshop.text", time, plan.workshopTitle())));
            if (!plan.workshopGoals().isEmpty()) {
                lines.add(p("", getTranslation("schedule.MeetingCard.goals", plan.workshopGoals())));
            }
        } else {
            lines.add(text(time));
        }
        if (block == Block.ROUND_TABLE) {
            lines.add(p("meta", getTranslation("schedule.MeetingCard.voluntary")));
        }
        var names = lecturers.stream()
                .filter(one -> plan.lecturersOf(block).contains(one.membership()))
                .map(Lecturer::name)
                .collect(Collectors.joining(getTranslation("schedule.Difference.join")));
        if (!names.isEmpty()) {
            lines.add(p("meta", getTranslation("schedule.MeetingCard.lecturers", names)));
        }
        return lines;
    }

    /** Opened beside the page, which tells the other side nothing of where one came from. */
    private Component online(String address) {
        var link = new Anchor(address, getTranslation("schedule.MeetingCard.join"));
        link.setTarget("_blank");
        link.setId("session-online");
        return attribute(link, "rel", "noopener noreferrer");
    }
}
