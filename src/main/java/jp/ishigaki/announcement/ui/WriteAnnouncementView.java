package jp.ishigaki.announcement.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;
import jp.ishigaki.announcement.AnnouncementPaths;
import jp.ishigaki.announcement.AnnouncementQueries;
import jp.ishigaki.announcement.AnnouncementRow;
import jp.ishigaki.announcement.AnnouncementService;
import jp.ishigaki.announcement.NewAnnouncement;
import jp.ishigaki.announcement.StaleAnnouncementException;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Going;
import org.jspecify.annotations.Nullable;

/** Writing an announcement, or putting one better. */
@Route(AnnouncementPaths.NEW)
@RouteAlias(AnnouncementPaths.EDIT)
@RolesAllowed("STAFF")
class WriteAnnouncementView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AnnouncementQueries queries;
    private final transient AnnouncementService announcements;
    private final AnnouncementForm form;
    private final Checkbox again = new Checkbox();
    private final Div told = div("");
    private transient @Nullable AnnouncementRow changed;

    WriteAnnouncementView(
            AnnouncementQueries queries, AnnouncementService announcements, CohortQueries cohorts, Clock clock) {
        this.queries = queries;
        this.announcements = announcements;
        form = new AnnouncementForm(cohorts.cohorts(), clock);
        again.setId("announcement-again");
        again.setLabel(text("again"));
        again.setHelperText(text("againHelp"));
        attribute(told, "role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = Asked.pathId(event, "id").map(queries::announcement);
        changed = asked.orElse(null);
        asked.ifPresent(form::show);
        again.setVisible(asked.isPresent());
        var send = primaryButton(text(asked.isPresent() ? "change" : "send"), this::send);
        send.setId("send-announcement");
        var back =
                link(asked.map(each -> AnnouncementPaths.one(each.id())).orElse(AnnouncementPaths.ALL), text("leave"));
        back.addClassName("btn");
        removeAll();
        add(
                div("page-head", h1(getPageTitle()), p("lead", text("lead"))),
                form,
                again,
                told,
                div("toolbar", send, back));
    }

    private void send() {
        told.removeAll();
        form.written().ifPresent(written -> {
            try {
                Going.to(AnnouncementPaths.one(save(written)));
            } catch (StaleAnnouncementException stale) {
                told.add(p("notice is-warn", text("stale")));
            }
        });
    }

    private UUID save(NewAnnouncement written) {
        var before = changed;
        if (before == null) {
            return announcements.announce(written);
        }
        announcements.change(before.id(), before.number(), written, again.getValue());
        return before.id();
    }

    private String text(String key, Object... args) {
        return AnnouncementWords.word(this, "WriteAnnouncementView." + key, args);
    }

    @Override
    public String getPageTitle() {
        return text(changed == null ? "title" : "titleChange");
    }
}
