package jp.ishigaki.shell.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.identity.Seat;
import jp.ishigaki.shell.Session;

/** Who one is acting for, the other seats to switch to, how the pages look, and the way out. */
class SeatMenu extends NativeDetails {

    private static final long serialVersionUID = 1L;

    private final transient Session session;

    SeatMenu(Session session, AuthenticationContext authentication) {
        this.session = session;
        setClassName("seat-menu");
        var seat = session.seat();
        setSummary(div(
                "seat",
                span("seat-name", seat.map(SeatMenu::actsFor).orElse("")),
                span("seat-role", seat.map(this::describe).orElse(""))));
        var sheet = div("seat-sheet");
        session.seats().stream()
                .filter(other -> !seat.map(Seat::membership).equals(java.util.Optional.of(other.membership())))
                .forEach(other -> sheet.add(
                        button(getTranslation("shell.SeatMenu.switchTo", actsFor(other), describe(other)), () -> switchTo(other.membership()))));
        sheet.add(choice("size", List.of("s", "m", "l")), choice("scheme", List.of("auto", "light", "dark")));
        sheet.add(languages());
        sheet.add(button(getTranslation("shell.SeatMenu.signOut"), authentication::logout));
        setContent(sheet);
    }

    private static String actsFor(Seat seat) {
        var company = seat.companyName();
        return company == null ? seat.tenantName() : company;
    }

    private String describe(Seat seat) {
        return seat.personName() + "・" + getTranslation("shell.Role." + seat.role());
    }

    private void switchTo(UUID membership) {
        session.switchTo(membership);
        getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
    }

    private Component choice(String name, List<String> values) {
        var group = div("look-choice", span("look-label", getTranslation("shell.SeatMenu." + name)));
        attribute(group, "role", "group");
        attribute(group, "aria-label", getTranslation("shell.SeatMenu." + name));
        for (var value : values) {
            var choice = button(getTranslation("shell.SeatMenu." + name + "." + value), () -> UI.getCurrent()
                    .getPage()
                    .executeJs("window.ishigakiLook($0, $1)", name, value));
            attribute(choice, "data-" + name + "-choice", value);
            group.add(choice);
        }
        return group;
    }

    private Component languages() {
        var group = div("look-choice", span("look-label", getTranslation("shell.SeatMenu.language")));
        for (var locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var choice = button(locale.getDisplayLanguage(locale), () -> UI.getCurrent()
                    .getPage()
                    .executeJs("window.ishigakiLook('language', $0); location.reload()", locale.getLanguage()));
            attribute(choice, "lang", locale.getLanguage());
            group.add(choice);
        }
        return group;
    }
}
