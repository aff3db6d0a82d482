package jp.ishigaki.worksheet.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.cohort.CohortQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.worksheet.StaleWorksheetException;
import jp.ishigaki.worksheet.Wording;
import jp.ishigaki.worksheet.Worksheet;
import jp.ishigaki.worksheet.WorksheetPaths;
import jp.ishigaki.worksheet.WorksheetQueries;
import jp.ishigaki.worksheet.WorksheetService;
import jp.ishigaki.worksheet.WorksheetText;
import org.jspecify.annotations.Nullable;

/** Writes the next version of a workshop's worksheet, for one cohort or for all that have none of their own. */
@Route(WorksheetPaths.WORKSHEETS + "/:session([0-9]{1,2})")
@RolesAllowed("STAFF")
class WorksheetView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** Whom a version is for. */
    enum Reach {
        COHORT,
        ALL
    }

    private final transient WorksheetQueries worksheets;
    private final transient WorksheetService service;
    private final transient CohortQueries cohorts;
    private final RadioButtonGroup<Reach> reach = new RadioButtonGroup<>();
    private final Paragraph problem = p("notice is-warn", "");
    private final transient Map<Reach, Integer> seen = new HashMap<>();

    private int session;

    WorksheetView(WorksheetQueries worksheets, WorksheetService service, CohortQueries cohorts) {
        this.worksheets = worksheets;
        this.service = service;
        this.cohorts = cohorts;
        attribute(problem, "role", "alert");
        problem.setId("worksheet-problem");
        reach.setId("worksheet-reach");
        reach.setLabel(words("reach"));
        reach.setItems(Reach.values());
        reach.setItemLabelGenerator(each -> words("reach." + each));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        session = Asked.pathNumber(entering, "session").orElseThrow(MissingException::new);
        var cohort = cohorts.shown(Asked.id(entering, "cohort").orElse(null)).orElseThrow(MissingException::new);
        service.bring();
        var inForce = worksheets.inForce(cohort.id());
        seen.put(Reach.COHORT, service.newest(cohort.id(), session));
        seen.put(Reach.ALL, service.newest(null, session));
        problem.setVisible(false);
        reach.setValue(Reach.COHORT);
        var editor = new WorksheetEditor(text(inForce.get(session)), others(inForce));
        var keep = primaryButton(words("keep"), () -> keep(editor, cohort.id()));
        keep.setId("worksheet-keep");
        var back = link(WorksheetPaths.ofCohort(cohort.id()), words("back"));
        back.addClassNames("btn", "btn-quiet");
        removeAll();
        add(
                div(
                        "page-head",
                        h1(getPageTitle()),
                        p("lead", getTranslation("worksheet.WorksheetView.lead", cohort.nameIn(getLocale())))),
                editor,
                div("card", reach, p("meta", words("keeps"))),
                problem,
                div("toolbar", keep, back));
    }

    private static WorksheetText text(@Nullable Worksheet inForce) {
        return inForce == null ? new WorksheetText(Wording.NONE, Wording.NONE, List.of()) : inForce.text();
    }

    private List<Worksheet> others(Map<Integer, Worksheet> inForce) {
        return new ArrayList<>(inForce.values().stream()
                .filter(each -> each.session() != session)
                .toList());
    }

    private void keep(WorksheetEditor editor, UUID cohort) {
        var written = editor.written();
        problem.setVisible(written.isEmpty());
        problem.setText(words("unfit"));
        written.ifPresent(text -> {
            var to = reach.getValue() == Reach.ALL ? Reach.ALL : Reach.COHORT;
            try {
                service.revise(to == Reach.ALL ? null : cohort, session, seen.getOrDefault(to, 0), text);
                UI.getCurrent().navigate(WorksheetPaths.WORKSHEETS, QueryParameters.of("cohort", cohort.toString()));
            } catch (StaleWorksheetException stale) {
                problem.setText(words("stale"));
                problem.setVisible(true);
            }
        });
    }

    private String words(String name) {
        return getTranslation("worksheet.WorksheetView." + name);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("worksheet.WorksheetView.title", session);
    }
}
