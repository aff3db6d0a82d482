package jp.ishigaki.shell.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.shell.Session;

/** Navigation at the left (at the bottom of a phone), search and the person's seat above, the view in the middle. */
@Layout
@PermitAll
public class Frame extends Div implements RouterLayout, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_PLACES = 4;

    private final Main main = new Main();
    private final List<Anchor> items = new ArrayList<>();

    Frame(Session session, AuthenticationContext authentication) {
        setClassName("app");
        var entries = MenuConfiguration.getMenuEntries();
        main.setClassName("app-main");
        main.setId("main");
        attribute(main, "tabindex", "-1");
        var skip = new Anchor("#main", getTranslation("shell.Frame.skip"));
        skip.setClassName("skip-link");
        attribute(skip, "router-ignore", "");
        add(skip, navigation(entries), header(session, authentication), main, tabs(entries));
    }

    private Component navigation(List<MenuEntry> entries) {
        var nav = new Nav();
        nav.setClassName("app-nav");
        nav.setAriaLabel(getTranslation("shell.Frame.navigation"));
        var brand = link("", "app-brand", span("app-brand-mark", ""), span("app-brand-name", "石垣"));
        attribute(brand, "aria-label", getTranslation("shell.Frame.home"));
        nav.add(brand);
        nav.add(group(entries, NavGroup.PROGRAMME, ""));
        nav.add(group(entries, NavGroup.OWN_WORK, getTranslation("shell.Frame.ownWork")));
        nav.add(group(entries, NavGroup.REFERENCES, getTranslation("shell.Frame.references")));
        return nav;
    }

    private Component group(List<MenuEntry> entries, double from, String heading) {
        var group = div("nav-group");
        var inGroup = entries.stream()
                .filter(entry -> entry.order() >= from && entry.order() < from + NavGroup.OWN_WORK)
                .toList();
        if (!heading.isEmpty() && !inGroup.isEmpty()) {
            group.add(span("nav-heading", heading));
        }
        inGroup.forEach(entry -> group.add(item(entry)));
        return group;
    }

    private Anchor item(MenuEntry entry) {
        var item = link(entry.path(), "nav-item", span("nav-label", getTranslation(entry.title())));
        items.add(item);
        return item;
    }

    private Component header(Session session, AuthenticationContext authentication) {
        var header = new Header();
        header.setClassName("app-header");
        header.add(new SearchField(), new SeatMenu(session, authentication));
        return header;
    }

    private Component tabs(List<MenuEntry> entries) {
        var tabs = new Nav();
        tabs.setClassName("app-tabs");
        tabs.setAriaLabel(getTranslation("shell.Frame.firstPlaces"));
        entries.stream().limit(FIRST_PLACES).forEach(entry -> tabs.add(item(entry)));
        tabs.add(new MoreSheet(entries, this::item));
        return tabs;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getFirstSegment();
        items.forEach(item -> {
            if (item.getHref().replaceFirst("^/", "").equals(path)) {
                attribute(item, "aria-current", "page");
            } else {
                item.getElement().removeAttribute("aria-current");
            }
        });
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
