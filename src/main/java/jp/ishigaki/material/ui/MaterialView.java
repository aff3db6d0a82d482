package jp.ishigaki.material.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.material.MaterialDetails;
import jp.ishigaki.material.MaterialPaths;
import jp.ishigaki.material.MaterialPlan;
import jp.ishigaki.material.MaterialQueries;
import jp.ishigaki.material.MaterialRow;
import jp.ishigaki.material.MaterialService;
import jp.ishigaki.material.file.Intake;
import jp.ishigaki.material.file.VirusScanner;
import jp.ishigaki.schedule.Block;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;

/** One material for those who prepare it: what it is called, and all of its versions. */
@Route(MaterialPaths.MATERIALS + "/:material")
@RolesAllowed({"STAFF", "LECTURER", "EXPERT"})
class MaterialView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MaterialQueries queries;
    private final transient MaterialService service;
    private final transient Intake intake;
    private final transient VirusScanner scanner;
    private final transient DateTexts dates;
    private final boolean mayErase;
    private String title = "";

    MaterialView(
            MaterialQueries queries,
            MaterialService service,
            Intake intake,
            VirusScanner scanner,
            DateTexts dates,
            IdentityQueries identity) {
        this.queries = queries;
        this.service = service;
        this.intake = intake;
        this.scanner = scanner;
        this.dates = dates;
        this.mayErase = identity.actor().is(Role.STAFF);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(Asked.pathId(entering, "material").orElseThrow(MissingException::new));
    }

    private void show(UUID id) {
        var details = queries.details(id).orElseThrow(MissingException::new);
        var material = details.material();
        title = material.title();
        removeAll();
        add(
                link(
                        SchedulePaths.session(material.session()),
                        getTranslation("material.MaterialView.back", material.sessionNumber())),
                div("page-head", h1(title), p("lead", lead(material)), state(material)));
        if (!scanner.isConfigured()) {
            add(ScannerNotice.none());
        }
        add(versions(details), plan(material));
    }

    private String lead(MaterialRow material) {
        return getTranslation(
                "material.MaterialView.lead",
                material.sessionNumber(),
                getTranslation("schedule.Block." + material.block()));
    }

    private Span state(MaterialRow material) {
        var shown = material.shown();
        var chip = material.withdrawn()
                ? chip("plain", getTranslation("material.state.withdrawn"))
                : shown == null
                        ? chip("soon", getTranslation("material.state.unreleased"))
                        : chip("done", getTranslation("material.state.shown", shown));
        chip.setId("material-state");
        return chip;
    }

    private Component versions(MaterialDetails details) {
        var material = details.material();
        var again = (Runnable) () -> show(material.id());
        var list = new VersionList(details, mayErase, service, dates, again);
        var card = section("card", h2(getTranslation("material.MaterialView.versions")));
        card.setId("material-versions");
        var acts = div("toolbar");
        var form = div("");
        var add = primaryButton(getTranslation("material.MaterialView.add"), () -> {
            acts.setVisible(false);
            form.add(new VersionForm(material.id(), material.shown() != null, service, intake, again));
        });
        add.setId("version-add");
        acts.add(add);
        if (material.shown() != null) {
            var withdraw = button(getTranslation("material.MaterialView.withdraw"), () -> {
                service.withdraw(material.id());
                again.run();
            });
            withdraw.setId("material-withdraw");
            acts.add(withdraw);
        }
        card.add(form, list, acts);
        return card;
    }

    private Component plan(MaterialRow material) {
        var fields = new PlanFields(List.of(Block.values()));
        fields.show(new MaterialPlan(material.title(), material.block()));
        var save = button(
                getTranslation("material.MaterialView.save"),
                () -> fields.read().ifPresent(plan -> {
                    service.change(material.id(), plan);
                    show(material.id());
                }));
        save.setId("material-plan-save");
        return section("card", h2(getTranslation("material.MaterialView.plan")), fields, div("toolbar", save));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
