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
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jp.ishigaki.notification.NoticeKey;
import jp.ishigaki.notification.NoticeRow;
import jp.ishigaki.notification.NotificationPaths;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.shared.ui.DateTexts;
import org.jspecify.annotations.Nullable;

@Route(NotificationPaths.NOTICES)
@PermitAll
class NotificationsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 30;

    private final transient NotificationQueries notices;
    private final transient Notifications notifications;
    private final transient DateTexts dates;
    private final UnorderedList rows = new UnorderedList();
    private final Div card = div("card", rows);
    private final NativeButton allRead;
    private final Div more = div("toolbar");

    NotificationsView(NotificationQueries notices, Notifications notifications, DateTexts dates) {
        this.notices = notices;
        this.notifications = notifications;
        this.dates = dates;
        rows.setId("notices");
        rows.setClassName("row-list");
        add(div("page-head", h1(getPageTitle()), p("lead", getTranslation("notification.NotificationsView.lead"))));
        allRead = button(getTranslation("notification.NotificationsView.allRead"), this::readAll);
        allRead.setId("all-read");
        var settings = link(NotificationPaths.SETTINGS, getTranslation("notification.HearingView.title"));
        settings.addClassName("btn");
        settings.setId("notice-settings");
        add(div("toolbar", allRead, settings), card, more);
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
            replace(card, div("empty", p("", getTranslation("notification.NotificationsView.empty"))));
        }
        allRead.setVisible(notices.unread() > 0);
        more.removeAll();
        var next = slice.next();
        if (next != null) {
            more.add(button(getTranslation("notification.NotificationsView.more"), () -> show(next)));
        }
    }

    private ListItem row(NoticeRow notice) {
        var text = getTranslation(notice.messageKey(), notice.args().toArray());
        var title = link(notice.path(), text);
        title.addClassName("row-title");
        title.getElement().addEventListener("click", click -> notifications.markRead(notice.id()));
        var meta = div("row-meta", span("", dates.dateAndTime(notice.createdAt(), getLocale())));
        if (!notice.read()) {
            meta.addComponentAsFirst(chip("soon", getTranslation("notification.NotificationsView.unread")));
        }
        var row = new ListItem(div("row-body", title, span("row-sub", place(notice))), meta);
        row.setClassName(notice.read() ? "row" : "row is-unread");
        attribute(row, "data-notice", notice.id().toString());
        attribute(row, "data-read", Boolean.toString(notice.read()));
        return row;
    }

    /** Where it happened, in the words of the class that told of it; numbers, where it has any, say it more nearly. */
    private String place(NoticeRow notice) {
        var teller = notice.messageKey().substring(0, notice.messageKey().lastIndexOf('.'));
        return notice.args().isEmpty()
                ? getTranslation(teller + ".place")
                : getTranslation(teller + ".place.in", notice.args().toArray());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notification.NotificationsView.title");
    }
}
