package jp.ishigaki.shell.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import jp.ishigaki.notification.NoticeBells;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.notification.push.PushService;
import jp.ishigaki.notification.ui.NoticeBell;
import jp.ishigaki.shell.Session;

/** Navigation at the left (at the bottom of a phone), search and the person's seat above, the view in the middle. */
@Layout
@PermitAll
@JsModule("./components/frame.ts")
public class Frame extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final Main main = new Main();
    private final Navigation navigation = new Navigation();

    Frame(
            Session session,
            AuthenticationContext authentication,
            NotificationQueries notices,
            NoticeBells bells,
            PushService push) {
        setClassName("app");
        main.setClassName("app-main");
        main.setId("main");
        attribute(main, "tabindex", "-1");
        add(
                skipLink(),
                navigation.side(),
                header(new NoticeBell(notices, bells), new SeatMenu(session, authentication, push)),
                main,
                navigation.bar(),
                navigation.sheet());
    }

    private Anchor skipLink() {
        var skip = new Anchor("#main", getTranslation("shell.Frame.skip"));
        skip.setClassName("skip-link");
        return attribute(skip, "router-ignore", "");
    }

    private Header header(NoticeBell bell, SeatMenu seats) {
        var header = new Header();
        header.setClassName("app-header");
        var brand = link("", "app-brand", text("石垣"));
        header.add(brand, new SearchField(), bell, seats);
        return header;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        navigation.markCurrent(event.getLocation().getFirstSegment());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.getElement().removeAllChildren();
    }
}
