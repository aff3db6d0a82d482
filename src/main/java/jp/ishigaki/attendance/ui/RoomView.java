package jp.ishigaki.attendance.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.attendance.AttendancePaths;
import jp.ishigaki.attendance.RoomScreen;
import jp.ishigaki.attendance.RoomScreenService;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.tenancy.MissingException;
import org.springframework.beans.factory.annotation.Value;

/**
 * The screen in the room: six digits and their picture, to be read from the last row. It stands alone, without the
 * frame, and asks for the present code every few seconds; nothing moves but the digits when they change.
 */
@Route(value = AttendancePaths.ROOM + "/:session", autoLayout = false)
@RolesAllowed({"STAFF", "LECTURER", "EXPERT"})
class RoomView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int ASK_EVERY = 3_000;

    private final transient RoomScreenService screens;
    private final transient DateTexts dates;
    private final String address;
    private final Div body = div("room-body");
    private final Span digits = span("room-code", "");
    private final QrPicture picture = new QrPicture(getTranslation("attendance.RoomView.picture"));
    private UUID session = new UUID(0, 0);
    private String title = "";
    private transient Optional<RoomScreen.Code> shown = Optional.empty();

    RoomView(
            RoomScreenService screens,
            DateTexts dates,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.screens = screens;
        this.dates = dates;
        this.address = address.replaceAll("/+$", "");
        setClassName("room");
        digits.setId("room-code");
        digits.getElement().setAttribute("aria-live", "off");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        session = Asked.pathId(entering, "session").orElseThrow(MissingException::new);
        var screen = screens.screen(session);
        title = getTranslation(
                "attendance.RoomView.title",
                screen.session().number(),
                Days.date(screen.session().heldOn(), getLocale()));
        var full = button(getTranslation("attendance.RoomView.full"), () -> {});
        full.getElement()
                .executeJs("this.addEventListener('click', () => document.documentElement.requestFullscreen())");
        removeAll();
        add(
                div(
                        "room-head",
                        h1(title),
                        div(
                                "toolbar",
                                full,
                                link(SchedulePaths.session(session), getTranslation("attendance.RoomView.back")))),
                body);
        show(screen);
    }

    private void show(RoomScreen screen) {
        shown = screen.code();
        body.removeAll();
        screen.code()
                .ifPresentOrElse(
                        code -> {
                            digits.setText(code.digits().substring(0, 3) + " "
                                    + code.digits().substring(3));
                            picture.show(address + "/" + AttendancePaths.checkIn(session, code.digits()));
                            body.add(
                                    div("room-left", p("lead", getTranslation("attendance.RoomView.how")), digits),
                                    picture,
                                    p(
                                            "room-foot",
                                            getTranslation(
                                                    "attendance.RoomView.typed",
                                                    address + "/" + AttendancePaths.CHECK_IN)));
                        },
                        () -> {
                            var closed = p(
                                    "notice",
                                    getTranslation(
                                            "attendance.RoomView.closed",
                                            dates.dateAndTime(screen.window().opens(), getLocale()),
                                            dates.dateAndTime(screen.window().closes(), getLocale())));
                            closed.setId("room-closed");
                            body.add(closed);
                        });
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var page = attached.getUI();
        page.setPollInterval(ASK_EVERY);
        addDetachListener(detached -> page.setPollInterval(-1));
        var asking = page.addPollListener(asked -> {
            var screen = screens.screen(session);
            if (!screen.code().equals(shown)) {
                show(screen);
            }
        });
        addDetachListener(detached -> asking.remove());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
