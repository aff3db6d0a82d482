package jp.ishigaki.announcement.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.announcement.AnnouncementPaths;
import jp.ishigaki.announcement.AnnouncementQueries;
import jp.ishigaki.announcement.AnnouncementReading;
import jp.ishigaki.announcement.AnnouncementRow;
import jp.ishigaki.announcement.AnnouncementService;
import jp.ishigaki.announcement.AnnouncementVersion;
import jp.ishigaki.community.ui.Prose;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;

/** An announcement; for the office with how many have read it, and what it said before. */
@Route(AnnouncementPaths.ONE)
@PermitAll
class AnnouncementView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AnnouncementQueries queries;
    private final transient AnnouncementReading reading;
    private final transient AnnouncementService announcements;
    private final transient DateTexts dates;
    private final boolean staff;
    private String title = "";

    AnnouncementView(
            AnnouncementQueries queries,
            AnnouncementReading reading,
            AnnouncementService announcements,
            IdentityQueries identity,
            DateTexts dates) {
        this.queries = queries;
        this.reading = reading;
        this.announcements = announcements;
        this.dates = dates;
        this.staff = identity.actor().is(Role.STAFF);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = Asked.pathId(event, "id").orElseThrow(MissingException::new);
        if (!staff) {
            reading.read(id);
        }
        show(id);
    }

    private void show(UUID id) {
        var announcement = queries.announcement(id);
        title = announcement.title();
        removeAll();
        var head =
                div("page-head", h1(title), p("lead", AnnouncementWords.line(this, getLocale(), announcement, dates)));
        if (announcement.number() > 1) {
            head.add(p("meta", text("changed", dates.dateAndTime(announcement.changedAt(), getLocale()))));
        }
        add(head, div("post", Prose.of(announcement.body())));
        if (staff) {
            add(acts(announcement), readers(id), versions(queries.versions(id)));
        }
        add(div("toolbar", link(AnnouncementPaths.ALL, text("all"))));
    }

    private Div acts(AnnouncementRow announcement) {
        var edit = link(AnnouncementPaths.edit(announcement.id()), text("edit"));
        edit.addClassName("btn");
        edit.setId("edit-announcement");
        var acts = div("toolbar", edit);
        if (announcement.open()) {
            var end = button(text("end"), () -> {
                announcements.end(announcement.id());
                show(announcement.id());
            });
            end.setId("end-announcement");
            acts.add(end);
        }
        return acts;
    }

    private Component readers(UUID id) {
        var list = new UnorderedList();
        queries.readers(List.of(id))
                .forEach(count ->
                        list.add(new ListItem(text("readers", count.cohort(), count.readers(), count.members()))));
        var card = section("card", h2(text("readersTitle")), p("meta", text("readersHelp")), list);
        card.setId("announcement-readers");
        return card;
    }

    private Component versions(List<AnnouncementVersion> versions) {
        var all = div("");
        for (var version : versions) {
            all.add(new NativeDetails(
                    Joined.dotted(
                            getLocale(),
                            text("version", version.number()),
                            dates.dateAndTime(version.at(), getLocale()),
                            version.person()),
                    div("post", p("row-title", version.title()), Prose.of(version.body()))));
        }
        var card = section("card", h2(text("versions")), all);
        card.setId("announcement-versions");
        return card;
    }

    private String text(String key, Object... args) {
        return AnnouncementWords.word(this, "AnnouncementView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
