package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.facilitation.FacilitationPaths;
import jp.ishigaki.facilitation.FacilitationQueries;
import jp.ishigaki.facilitation.LiveState;
import jp.ishigaki.facilitation.LiveWorkshop;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.signal.Signals;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;

/** What the room sees: the step and the time that is left, to be read from the last row. It stands without the frame. */
@Route(value = FacilitationPaths.WORKSHOP + "/:session/screen", autoLayout = false)
@RolesAllowed({"STAFF", "LECTURER", "EXPERT"})
class ScreenView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient FacilitationQueries queries;
    private final transient ScheduleQueries schedule;
    private final transient Signals signals;
    private final Div body = div("live-screen-body");
    private final StepCard step = new StepCard(this::refresh);
    private final Paragraph presenting = p("live-presenting", "");
    private UUID session = new UUID(0, 0);
    private String title = "";
    private @Nullable Registration listening;

    ScreenView(FacilitationQueries queries, ScheduleQueries schedule, Signals signals) {
        this.queries = queries;
        this.schedule = schedule;
        this.signals = signals;
        setClassName("live-screen");
        presenting.setId("presenting");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        session = Asked.pathId(entering, "session").orElseThrow(MissingException::new);
        var row = schedule.session(session).orElseThrow(MissingException::new);
        if (!queries.leads(session)) {
            throw new MissingException();
        }
        title = getTranslation("facilitation.WorkshopView.title", row.number());
        if (listening != null) {
            listening.remove();
        }
        listening = signals.listen(this, FacilitationPaths.topic(session), this::refresh);
        var full = button(getTranslation("facilitation.ScreenView.full"), () -> {});
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
                                link(FacilitationPaths.lead(session), getTranslation("facilitation.ScreenView.back")))),
                body);
        refresh();
    }

    private void refresh() {
        body.removeAll();
        queries.live(session)
                .filter(live -> live.is(LiveState.RUNNING))
                .ifPresentOrElse(
                        this::show, () -> body.add(p("lead", getTranslation("facilitation.ScreenView.notRunning"))));
    }

    private void show(LiveWorkshop live) {
        if (!live.theme().isEmpty()) {
            body.add(p("live-theme", live.theme()));
        }
        step.show(live, queries.now());
        body.add(step);
        var group = live.presenting();
        if (group != null) {
            presenting.setText(getTranslation("facilitation.ScreenView.presenting", group));
            body.add(presenting);
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
