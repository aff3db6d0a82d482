package jp.ishigaki.notification.ui;

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
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jp.ishigaki.notification.NoticeKey;
import jp.ishigaki.notification.NoticeRow;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.shared.ui.DateTexts;
import org.jspecify.annotations.Nullable;

@Route("notifications")
@PermitAll
class NotificationsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    private final transient NotificationQueries notices;
    private final transient Notifications notifications;
    private final transient DateTexts dates;
    private final Div rows = div("row-list");
    private final Div more = div("toolbar");

    NotificationsView(NotificationQueries notices, Notifications notifications, DateTexts dates) {
        this.notices = notices;
        this.notifications = notifications;
        this.dates = dates;
        rows.setId("notices");
        add(div("page-head", h1(getPageTitle()), p("lead", getTranslation("notification.NotificationsView.lead"))));
        var allRead = button(getTranslation("notification.NotificationsView.allRead"), this::readAll);
        allRead.setId("all-read");
        add(div("toolbar", allRead), rows, more);
        show(null);
    }

    private void readAll() {
        notifications.markAllRead();
        rows.removeAll();
        show(null);
    }

    private void show(@Nullable NoticeKey after) {
        var slice = notices.latest(after, PAGE);
        slice.items().forEach(notice -> rows.add(row(notice)));
        if (after == null && slice.items().isEmpty()) {
            rows.add(div("empty", p("", getTranslation("notification.NotificationsView.empty"))));
        }
        more.removeAll();
        var next = slice.next();
        if (next != null) {
            more.add(button(getTranslation("notification.NotificationsView.more"), () -> show(next)));
        }
    }

    private Div row(NoticeRow notice) {
        var text = getTranslation(notice.messageKey(), notice.args().toArray());
        var title = link(notice.path(), text);
        title.addClassName("row-title");
        title.getElement().addEventListener("click", click -> notifications.markRead(notice.id()));
        var meta = div("row-meta", span("", dates.dateAndTime(notice.createdAt(), getLocale())));
        if (!notice.read()) {
            meta.addComponentAsFirst(chip("soon", getTranslation("notification.NotificationsView.unread")));
        }
        var row = div(notice.read() ? "row" : "row is-unread", div("row-body", title), meta);
        attribute(row, "data-notice", notice.id().toString());
        attribute(row, "data-read", Boolean.toString(notice.read()));
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notification.NotificationsView.title");
    }
}
