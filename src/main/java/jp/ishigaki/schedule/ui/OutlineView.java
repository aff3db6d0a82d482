package jp.ishigaki.schedule.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.schedule.Outline;
import jp.ishigaki.schedule.OutlineService;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.SessionPlan;
import jp.ishigaki.schedule.StalePlanException;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.TableParts;
import jp.ishigaki.tenancy.MissingException;

/** Plans all sessions of a cohort at once; what it would make is shown while it is written. */
@Route(SchedulePaths.OUTLINE)
@RolesAllowed("STAFF")
class OutlineView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient OutlineService service;
    private final transient CohortQueries cohorts;
    private final transient Clock clock;
    private final OutlineForm form = new OutlineForm(this::preview);
    private final Div shown = div("");
    private final Div told = div("");

    OutlineView(OutlineService service, CohortQueries cohorts, Clock clock) {
        this.service = service;
        this.cohorts = cohorts;
        this.clock = clock;
        attribute(told, "role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        var cohort = Asked.id(entering, "cohort").flatMap(cohorts::details).orElseThrow(MissingException::new);
        form.show(
                cohort.plan().sessionWeekday(),
                cohort.plan().sessionFrom(),
                cohort.plan().sessionTo(),
                LocalDate.now(clock));
        var save = primaryButton(
                getTranslation("schedule.OutlineView.save"),
                () -> form.written().ifPresent(outline -> save(cohort.id(), outline)));
        save.setId("outline-save");
        var back = link(SchedulePaths.draft(cohort.id()), getTranslation("schedule.SessionFormView.cancel"));
        back.addClassNames("btn", "btn-quiet");
        add(
                link(SchedulePaths.draft(cohort.id()), getTranslation("schedule.SessionFormView.back")),
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("schedule.OutlineView.lead"))),
                form,
                section("card", h2(getTranslation("schedule.OutlineView.preview")), shown),
                told,
                div("toolbar", save, back));
        preview();
    }

    private void preview() {
        shown.removeAll();
        form.soFar()
                .map(service::preview)
                .ifPresentOrElse(
                        this::show, () -> shown.add(p("empty", getTranslation("schedule.OutlineView.incomplete"))));
    }

    private void show(List<SessionPlan> plans) {
        var around = new Div();
        TableParts.scroll(around, getTranslation("schedule.OutlineView.preview"));
        var table = new NativeTable();
        table.setId("outline");
        table.setClassName("table");
        table.getHead()
                .add(TableParts.headRow(
                        getTranslation("schedule.OutlineView.number"),
                        getTranslation("schedule.SessionForm.day"),
                        getTranslation("schedule.OutlineView.hours"),
                        getTranslation("schedule.SessionForm.parts")));
        var rows = table.addBody();
        plans.forEach(plan -> rows.add(TableParts.row(
                getTranslation("schedule.session", plan.number()),
                Days.dayAndYear(plan.heldOn(), getLocale()),
                Days.hours(plan.seminar().from(), plan.workshop().to()),
                plan.parts().stream()
                        .map(part -> getTranslation("curriculum.part", part))
                        .collect(Collectors.joining(getTranslation("schedule.OutlineView.and"))))));
        around.add(table);
        shown.add(around);
    }

    private void save(UUID cohort, Outline outline) {
        try {
            service.draft(cohort, outline);
            UI.getCurrent().navigate(SchedulePaths.DRAFT, QueryParameters.of("cohort", cohort.toString()));
        } catch (StalePlanException taken) {
            told.removeAll();
            told.add(p("notice is-warn", getTranslation("schedule.OutlineView.taken")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("schedule.OutlineView.title");
    }
}
