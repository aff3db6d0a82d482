package jp.ishigaki.enrolment.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.enrolment.ApplicationQueries;
import jp.ishigaki.enrolment.EnrolmentPaths;
import jp.ishigaki.enrolment.FrameLottery;
import jp.ishigaki.enrolment.LotteryService;
import jp.ishigaki.enrolment.WrongStateException;
import jp.ishigaki.shared.ui.NavGroup;
import jp.ishigaki.shared.ui.TableParts;

/** The lottery of a cohort: where each frame stands, and the one step that comes next. */
@Route(EnrolmentPaths.LOTTERY)
@Menu(title = "enrolment.LotteryView.title", order = NavGroup.ADMISSION + 30)
@RolesAllowed("STAFF")
class LotteryView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CohortQueries cohorts;
    private final transient ApplicationQueries queries;
    private final transient LotteryService lottery;
    private final Paragraph told = p("notice", "");
    private final Div body = new Div();

    LotteryView(CohortQueries cohorts, ApplicationQueries queries, LotteryService lottery) {
        this.cohorts = cohorts;
        this.queries = queries;
        this.lottery = lottery;
        told.setId("told");
        attribute(told, "role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        told.setVisible(false);
        add(div("page-head", h1(getPageTitle()), p("lead", getTranslation("enrolment.LotteryView.lead"))));
        Recruits.shown(cohorts, entering)
                .ifPresentOrElse(
                        cohort -> {
                            add(
                                    Recruits.tabs(
                                            cohorts,
                                            EnrolmentPaths.LOTTERY,
                                            cohort.id(),
                                            getTranslation("enrolment.ApplicationsView.cohorts"),
                                            getLocale()),
                                    told,
                                    body);
                            show(cohort.id());
                        },
                        () -> add(p("empty", getTranslation("enrolment.ApplicationsView.noCohort"))));
    }

    private void show(UUID cohort) {
        var frames = queries.frames(cohort);
        body.removeAll();
        body.add(
                section("card", table(frames)), new LotterySteps(cohort, frames, lottery, act -> attempt(cohort, act)));
        if (frames.stream().anyMatch(frame -> frame.listHash() != null)) {
            var page = new Anchor(EnrolmentPaths.draw(cohort), getTranslation("enrolment.LotteryView.see"));
            page.setRouterIgnore(true);
            page.setTarget("_blank");
            page.setId("public-draw");
            body.add(div("toolbar", page));
        }
    }

    private void attempt(UUID cohort, Supplier<String> act) {
        try {
            told.setText(act.get());
        } catch (WrongStateException early) {
            var published = queries.frames(cohort).stream().anyMatch(frame -> frame.listHash() != null);
            told.setText(getTranslation(published ? "enrolment.LotteryView.stale" : "enrolment.LotteryView.notReady"));
        }
        told.setVisible(true);
        show(cohort);
    }

    private Component table(List<FrameLottery> frames) {
        var around = new Div();
        TableParts.scroll(around, getPageTitle());
        var table = new NativeTable();
        table.setId("lottery");
        table.setClassName("table");
        table.getHead()
                .add(TableParts.headRow(
                        text("frame"),
                        text("seats"),
                        text("open"),
                        text("eligible"),
                        text("taken"),
                        text("free"),
                        text("reserves"),
                        text("hash")));
        var rows = table.addBody();
        frames.forEach(frame -> rows.add(attribute(
                TableParts.row(
                        getTranslation("enrolment.QuotaFrame." + frame.frame()),
                        String.valueOf(frame.seats()),
                        String.valueOf(frame.open()),
                        String.valueOf(frame.eligible()),
                        String.valueOf(frame.taken()),
                        String.valueOf(frame.free()),
                        String.valueOf(frame.reserves()),
                        frame.listHash() == null ? "" : frame.listHash().substring(0, 12)),
                "data-frame",
                frame.frame().name())));
        around.add(table);
        return around;
    }

    private String text(String key) {
        return getTranslation("enrolment.LotteryView." + key);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("enrolment.LotteryView.title");
    }
}
