package jp.ishigaki.notification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jp.ishigaki.notification.NotificationPaths;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.tenancy.MissingException;

/** Where letters lead: reads the notice and goes on to what it is about, also to a place within that page. */
@Route(NotificationPaths.NOTICE + "/:notice")
@PermitAll
class NoticeView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient NotificationQueries notices;
    private final transient Notifications notifications;

    NoticeView(NotificationQueries notices, Notifications notifications) {
        this.notices = notices;
        this.notifications = notifications;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var notice = Asked.pathId(event, "notice").orElseThrow(MissingException::new);
        var path = notices.path(notice);
        notifications.markRead(notice);
        removeAll();
        var go = Markup.link(path, getTranslation("notification.NoticeView.go"));
        go.setId("notice-target");
        add(Markup.div("page-head", Markup.h1(getPageTitle())), go);
        UI.getCurrent().getPage().setLocation("/" + path);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notification.NoticeView.title");
    }
}
