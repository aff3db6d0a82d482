package jp.ishigaki.announcement.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.announcement.AnnouncementKey;
import jp.ishigaki.announcement.AnnouncementPaths;
import jp.ishigaki.announcement.AnnouncementQueries;
import jp.ishigaki.announcement.AnnouncementRow;
import jp.ishigaki.announcement.ReaderCount;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** What the office announced, the latest first; for the office also what is to come, and how many have read it. */
@Route(AnnouncementPaths.ALL)
@Menu(title = "announcement.AnnouncementsView.title", order = NavGroup.PROGRAMME + 45)
@PermitAll
class AnnouncementsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;

    private final transient AnnouncementQueries queries;
    private final transient DateTexts dates;
    private final transient Clock clock;
    private final boolean staff;
    private final Div rows = div("row-list");
    private final Div more = div("toolbar");

    AnnouncementsView(AnnouncementQueries queries, IdentityQueries identity, DateTexts dates, Clock clock) {
        this.queries = queries;
        this.dates = dates;
        this.clock = clock;
        this.staff = identity.actor().is(Role.STAFF);
        rows.setId("announcement-rows");
        add(head(), div("card", rows), more);
        show(null);
    }

    private Div head() {
        var line = div("page-head-line", h1(getPageTitle()));
        if (staff) {
            var write = link(AnnouncementPaths.NEW, text("write"));
            write.addClassNames("btn", "btn-primary");
            write.setId("write-announcement");
            line.add(div("toolbar", write));
        }
        return div("page-head", line, p("lead", text(staff ? "leadOffice" : "lead")));
    }

    private void show(@Nullable AnnouncementKey after) {
        var slice = queries.announcements(after, PAGE);
        List<ReaderCount> counts = staff
                ? queries.readers(
                        slice.items().stream().map(AnnouncementRow::id).toList())
                : List.of();
        slice.items().forEach(each -> rows.add(row(each, counts)));
        if (after == null && slice.items().isEmpty()) {
            rows.add(div("empty", p("", text(staff ? "emptyOffice" : "empty"))));
        }
        more.removeAll();
        var next = slice.next();
        if (next != null) {
            var button = button(text("more"), () -> show(next));
            button.setId("more-announcements");
            more.add(button);
        }
    }

    private Div row(AnnouncementRow announcement, List<ReaderCount> counts) {
        var title = link(AnnouncementPaths.one(announcement.id()), announcement.title());
        title.addClassName("row-title");
        var body =
                div("row-body", title, span("row-sub", AnnouncementWords.line(this, getLocale(), announcement, dates)));
        var meta = div("row-meta");
        if (staff) {
            addState(meta, announcement);
            meta.add(span("", text("readers", readers(announcement.id(), counts), members(announcement.id(), counts))));
        } else if (announcement.open()) {
            meta.add(chip("soon", text("unread")));
        }
        return attribute(
                div("row", body, meta), "data-announcement", announcement.id().toString());
    }

    private void addState(Div meta, AnnouncementRow announcement) {
        var until = announcement.untilAt();
        if (announcement.fromAt().isAfter(clock.instant())) {
            meta.add(chip("plain", text("toCome")));
        } else if (until != null && !until.isAfter(clock.instant())) {
            meta.add(chip("plain", text("ended")));
        }
    }

    private static int readers(UUID announcement, List<ReaderCount> counts) {
        return counts.stream()
                .filter(count -> count.announcement().equals(announcement))
                .mapToInt(ReaderCount::readers)
                .sum();
    }

    private static int members(UUID announcement, List<ReaderCount> counts) {
        return counts.stream()
                .filter(count -> count.announcement().equals(announcement))
                .mapToInt(ReaderCount::members)
                .sum();
    }

    private String text(String key, Object... args) {
        return AnnouncementWords.word(this, "AnnouncementsView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
