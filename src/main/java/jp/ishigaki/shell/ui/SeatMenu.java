package jp.ishigaki.shell.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.separator;
import static jp.ishigaki.shared.ui.Markup.span;
import static jp.ishigaki.shared.ui.Markup.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.ishigaki.identity.Seat;
import jp.ishigaki.notification.NotificationPaths;
import jp.ishigaki.notification.push.PushService;
import jp.ishigaki.notification.ui.SigningOut;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.shell.Session;

/** Who one is acting for, the other seats to switch to, how the pages look, and the way out. */
class SeatMenu extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final transient Session session;

    SeatMenu(Session session, AuthenticationContext authentication, PushService push) {
        this.session = session;
        setClassName("menu");
        setId("seat-menu");
        var seat = session.seat();
        setSummary(seat.map(this::who).orElseGet(() -> span("app-who", "")));
        var panel = div("menu-panel");
        var others = session.seats().stream()
                .filter(other -> seat.isPresent() && !seat.get().membership().equals(other.membership()))
                .toList();
        if (!others.isEmpty()) {
            panel.add(seats("current", List.of(current(seat.orElseThrow()))));
            panel.add(seats("others", others.stream().map(this::switchButton).toList()));
            panel.add(separator());
        }
        panel.add(
                choices("size", List.of("s", "m", "l")),
                choices("scheme", List.of("auto", "light", "dark")),
                languages(),
                separator(),
                hearing(),
                item(
                        getTranslation("shell.SeatMenu.signOut"),
                        () -> SigningOut.of(UI.getCurrent(), push, authentication::logout)));
        setContent(panel);
    }

    private Component hearing() {
        var link = link(NotificationPaths.SETTINGS, getTranslation("notification.HearingView.title"));
        link.setId("seat-hearing");
        return link;
    }

    private Component who(Seat seat) {
        var who = span("app-who", "");
        who.getElement()
                .appendChild(new Element("b").setText(actsFor(seat)), new Element("small").setText(describe(seat)));
        return who;
    }

    private Component seats(String name, List<? extends Component> seats) {
        var label = getTranslation("shell.SeatMenu." + name);
        var group = div("menu-seats", span("menu-label", label));
        seats.forEach(group::add);
        attribute(group, "role", "group");
        return attribute(group, "aria-label", label);
    }

    private Component current(Seat seat) {
        var current = div("menu-seat");
        show(current, seat);
        return attribute(current, "aria-current", "true");
    }

    private Component switchButton(Seat seat) {
        var button = item("", () -> session.switchTo(seat.membership()));
        button.setClassName("menu-seat");
        show(button, seat);
        return attribute(button, "data-seat", seat.membership().toString());
    }

    /** Whom one acts for, and as what: enough to tell apart the seats of one person. */
    private void show(HasElement place, Seat seat) {
        var as = new ArrayList<String>();
        as.add(getTranslation("shell.Role." + seat.role()));
        if (seat.companyName() != null) {
            as.add(seat.tenantName());
        }
        session.cohortOf(seat).ifPresent(as::add);
        place.getElement()
                .appendChild(
                        new Element("b").setText(actsFor(seat)), new Element("small").setText(String.join("・", as)));
    }

    private static String actsFor(Seat seat) {
        var company = seat.companyName();
        return company == null ? seat.tenantName() : company;
    }

    private String describe(Seat seat) {
        return Joined.dotted(getLocale(), getTranslation("shell.Role." + seat.role()), seat.personName());
    }

    private Component choices(String name, List<String> values) {
        var group = choiceGroup(name);
        for (var value : values) {
            var choice = choice(
                    getTranslation("shell.SeatMenu." + name + "." + value),
                    () -> UI.getCurrent().getPage().executeJs("window.ishigakiLook($0, $1)", name, value));
            attribute(choice, "data-choice-" + name, value);
            group.add(choice);
        }
        return group;
    }

    private Component languages() {
        var group = choiceGroup("language");
        for (var locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var choice = choice(
                    locale.getDisplayLanguage(locale),
                    () -> UI.getCurrent()
                            .getPage()
                            .executeJs("window.ishigakiLook('language', $0); location.reload()", locale.getLanguage()));
            attribute(choice, "lang", locale.getLanguage());
            group.add(choice);
        }
        return group;
    }

    private Div choiceGroup(String name) {
        var label = getTranslation("shell.SeatMenu." + name);
        var group = div("menu-choices", text(label));
        attribute(group, "role", "group");
        attribute(group, "aria-label", label);
        return group;
    }

    private static NativeButton choice(String label, Runnable onClick) {
        var button = item(label, onClick);
        button.setClassName("btn btn-quiet");
        return button;
    }

    private static NativeButton item(String label, Runnable onClick) {
        var button = new NativeButton(label, click -> onClick.run());
        return attribute(button, "type", "button");
    }
}
