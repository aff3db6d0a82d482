package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.curriculum.ChapterRow;
import jp.ishigaki.curriculum.CurriculumPaths;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.curriculum.SectionRow;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.schedule.RecordService;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.springframework.beans.factory.ObjectProvider;

/** One session: when and where, and what it teaches down to the pages of the textbook. */
@Route(SchedulePaths.SCHEDULE + "/:session")
@PermitAll
class SessionView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ScheduleQueries schedule;
    private final transient ScheduleService service;
    private final transient RecordService records;
    private final transient ReferenceCards references;
    private final transient List<SessionPanel> panels;
    private final transient Clock clock;
    private final boolean mayMove;
    private String title = "";

    SessionView(
            ScheduleQueries schedule,
            ScheduleService service,
            RecordService records,
            ReferenceCards references,
            ObjectProvider<SessionPanel> panels,
            IdentityQueries identity,
            Clock clock) {
        this.schedule = schedule;
        this.service = service;
        this.records = records;
        this.references = references;
        this.panels = panels.orderedStream().toList();
        this.clock = clock;
        this.mayMove = identity.actor().is(Role.STAFF);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(Asked.pathId(entering, "session").orElseThrow(MissingException::new));
    }

    private void show(UUID id) {
        var session = schedule.session(id).orElseThrow(MissingException::new);
        var when = When.of(session, schedule.next(session.cohort()), LocalDateTime.now(clock));
        var textbook = references.textbookOf(id);
        title = SessionName.of(session, getLocale(), this);
        removeAll();
        var lead = p("lead", Days.dayAndYear(session.heldOn(), getLocale()));
        lead.setId("session-day");
        add(
                link(SchedulePaths.ofCohort(session.cohort()), getTranslation("schedule.SessionView.back")),
                div("page-head", h1(title), lead, when.chip(this)),
                cancelled(session),
                otherTrack(session),
                div("columns", lessons(session, textbook), side(session, when)));
    }

    private Component cancelled(SessionRow session) {
        var notice = p("notice is-warn", getTranslation("schedule.SessionView.cancelled"));
        notice.setId("session-cancelled");
        notice.setVisible(session.cancelled());
        return notice;
    }

    private Component otherTrack(SessionRow session) {
        var notice = p("notice", getTranslation("schedule.SessionView.otherTrack"));
        notice.setId("session-other-track");
        notice.setVisible(!session.own());
        return notice;
    }

    private Component side(SessionRow session, When when) {
        var actions = div("toolbar");
        actions.add(link("board?session=" + session.number(), getTranslation("schedule.SessionView.board")));
        if (mayMove) {
            var edit = link(SchedulePaths.edit(session.id()), getTranslation("schedule.DraftRow.edit"));
            edit.setId("edit-session");
            actions.add(edit);
        }
        if (mayMove && (when == When.NEXT || when == When.LATER)) {
            actions.add(new PostponeButton(session, service, () -> show(session.id())));
        }
        var plan = new MeetingCard(session.plan(), schedule.lecturers(session.cohort()));
        plan.add(actions);
        var side = div("side", plan);
        panels.forEach(panel -> panel.of(session).ifPresent(side::add));
        side.add(new RecordCard(session.id(), records), references.of(session.id()));
        return side;
    }

    private Component lessons(SessionRow session, Textbook textbook) {
        var lessons = div("");
        textbook.partsOf(session).forEach(part -> lessons.add(part(part, textbook)));
        return lessons;
    }

    private Component part(PartRow part, Textbook textbook) {
        var head = div(
                "card-head", h2(getTranslation("curriculum.part", part.number()) + "  " + part.titleIn(getLocale())));
        if (part.approach() != null) {
            head.add(chip("info", getTranslation("curriculum.ApproachLevel." + part.approach())));
        }
        var card = section("card", head);
        attribute(card, "data-part", String.valueOf(part.number()));
        textbook.chaptersOf(part).forEach(chapter -> card.add(chapter(chapter, textbook)));
        return card;
    }

    private Component chapter(ChapterRow chapter, Textbook textbook) {
        var sections = new UnorderedList();
        textbook.sectionsOf(chapter).forEach(section -> sections.add(line(section)));
        return div(
                "",
                h3(getTranslation("curriculum.chapter", chapter.number()) + "  " + chapter.titleIn(getLocale())),
                sections);
    }

    private ListItem line(SectionRow section) {
        var item = new ListItem(link(
                CurriculumPaths.section(section.number()), section.number() + "  " + section.titleIn(getLocale())));
        if (!section.pages().isEmpty()) {
            item.add("  P" + String.join(", ", section.pages()));
        }
        return item;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
