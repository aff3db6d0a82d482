package jp.ishigaki.shell.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.span;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ishigaki.shared.ui.NavGroup;

/** The places a seat may go, three times: at the side, as a phone's bottom bar, and in the sheet behind "more". */
class Navigation {

    private static final int FIRST_PLACES = 4;
    private static final String SHEET = "app-sheet";
    /** What a phone's bar offers, as far as the seat may go there; the schedule's next date is on the home page. */
    private static final Map<String, String> ICONS = Map.of(
            "today", "schedule", "", "home", "board", "board", "community", "talk", "way", "wall", "companies", "wall");

    private final List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
    private final List<Anchor> items = new ArrayList<>();

    Component side() {
        var nav = new Nav();
        nav.setClassName("app-nav");
        nav.setAriaLabel(translate("shell.Frame.navigation"));
        nav.add(link("", "app-brand", text("石垣")));
        addGroups(nav);
        return nav;
    }

    Component bar() {
        var bar = new Nav();
        bar.setClassName("app-tabs");
        bar.setAriaLabel(translate("shell.Frame.firstPlaces"));
        entries.stream()
                .filter(entry -> ICONS.containsKey(path(entry)))
                .limit(FIRST_PLACES)
                .forEach(entry -> bar.add(tab(entry)));
        var more = new NativeButton(translate("shell.Frame.more"));
        attribute(attribute(more, "popovertarget", SHEET), "data-icon", "more");
        bar.add(more);
        return bar;
    }

    Component sheet() {
        var sheet = new Nav();
        sheet.setClassName("app-sheet");
        sheet.setId(SHEET);
        sheet.setAriaLabel(translate("shell.Frame.allPlaces"));
        attribute(sheet, "popover", "");
        addGroups(sheet);
        return sheet;
    }

    /** @param place first segment of the path shown */
    void markCurrent(String place) {
        for (var item : items) {
            if (item.getHref().equals(place)) {
                attribute(item, "aria-current", "page");
            } else {
                item.getElement().removeAttribute("aria-current");
            }
        }
    }

    private void addGroups(Nav nav) {
        nav.add(group(NavGroup.PROGRAMME, "shell.Frame.programme"));
        nav.add(group(NavGroup.SESSIONS, "shell.Frame.sessions"));
        nav.add(group(NavGroup.ADMISSION, "shell.Frame.admission"));
        nav.add(group(NavGroup.OWN_WORK, "shell.Frame.ownWork"));
        nav.add(group(NavGroup.OFFICE, "shell.Frame.office"));
        nav.add(group(NavGroup.REFERENCES, "shell.Frame.references"));
    }

    private Div group(double from, String heading) {
        var group = div("nav-group");
        var places = entries.stream()
                .filter(entry -> entry.order() >= from && entry.order() < from + NavGroup.SIZE)
                .toList();
        if (from > NavGroup.PROGRAMME && !places.isEmpty()) {
            group.add(span("nav-heading", translate(heading)));
        }
        places.forEach(entry -> {
            var item = item(entry);
            item.setClassName("nav-item");
            group.add(item);
        });
        return group;
    }

    private Anchor tab(MenuEntry entry) {
        return attribute(item(entry), "data-icon", ICONS.getOrDefault(path(entry), "more"));
    }

    private Anchor item(MenuEntry entry) {
        var item = link(path(entry), translate(entry.title()));
        items.add(item);
        return item;
    }

    private static String path(MenuEntry entry) {
        return entry.path().replaceFirst("^/", "");
    }

    private static String translate(String key) {
        return I18NProvider.translate(key);
    }
}
