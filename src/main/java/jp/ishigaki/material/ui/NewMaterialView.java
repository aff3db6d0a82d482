package jp.ishigaki.material.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import jp.ishigaki.material.MaterialPaths;
import jp.ishigaki.material.MaterialQueries;
import jp.ishigaki.material.MaterialService;
import jp.ishigaki.material.file.Intake;
import jp.ishigaki.material.file.VirusScanner;
import jp.ishigaki.schedule.Block;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.schedule.ui.SessionName;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.MissingException;

/** Adds a material to a session, for whoever prepares it. */
@Route(MaterialPaths.NEW + "/:session")
@RolesAllowed({"STAFF", "LECTURER", "EXPERT"})
class NewMaterialView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ScheduleQueries schedule;
    private final transient MaterialQueries queries;
    private final transient MaterialService service;
    private final transient Intake intake;
    private final transient VirusScanner scanner;

    NewMaterialView(
            ScheduleQueries schedule,
            MaterialQueries queries,
            MaterialService service,
            Intake intake,
            VirusScanner scanner) {
        this.schedule = schedule;
        this.queries = queries;
        this.service = service;
        this.intake = intake;
        this.scanner = scanner;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var session = Asked.pathId(entering, "session")
                .filter(queries::mayPrepare)
                .flatMap(schedule::session)
                .orElseThrow(MissingException::new);
        var back = SchedulePaths.session(session.id());
        var form = section("card");
        if (!scanner.isConfigured()) {
            form.add(ScannerNotice.none());
        }
        form.add(new MaterialForm(
                session.id(),
                blocks(session),
                service,
                intake,
                () -> UI.getCurrent().navigate(back)));
        removeAll();
        add(div("page-head", link(back, SessionName.of(session, getLocale(), this)), h1(getPageTitle())), form);
    }

    private static List<Block> blocks(SessionRow session) {
        return Stream.of(Block.values())
                .filter(block -> session.plan().hours(block).isPresent())
                .toList();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("material.MaterialForm.title");
    }
}
