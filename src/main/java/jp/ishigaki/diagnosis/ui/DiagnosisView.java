package jp.ishigaki.diagnosis.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import jp.ishigaki.diagnosis.DepartmentQueries;
import jp.ishigaki.diagnosis.DepartmentService;
import jp.ishigaki.diagnosis.DiagnosisPaths;
import jp.ishigaki.diagnosis.DiagnosisQueries;
import jp.ishigaki.diagnosis.DiagnosisService;
import jp.ishigaki.diagnosis.DiagnosisSummary;
import jp.ishigaki.diagnosis.OpenDiagnosis;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.shared.ui.NavGroup;

/** The self-diagnosis of the reader's company: the open run, or the way into one, and what was submitted before. */
@Route(DiagnosisPaths.DIAGNOSIS)
@Menu(title = "diagnosis.DiagnosisView.title", order = NavGroup.OWN_WORK + 10)
@RolesAllowed({"PARTICIPANT", "EXECUTIVE"})
class DiagnosisView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DiagnosisService diagnoses;
    private final transient DepartmentService departments;
    private final transient DiagnosisQueries queries;
    private final transient DepartmentQueries voices;
    private final transient IdentityQueries identity;
    private final transient Clock clock;
    private final transient Words words = Words.of(this);

    DiagnosisView(
            DiagnosisService diagnoses,
            DepartmentService departments,
            DiagnosisQueries queries,
            DepartmentQueries voices,
            IdentityQueries identity,
            Clock clock) {
        this.departments = departments;
        this.voices = voices;
        this.diagnoses = diagnoses;
        this.queries = queries;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        add(div("page-head", h1(words.key("DiagnosisView.title")), p("lead", words.key("DiagnosisView.lead"))));
        queries.open().ifPresentOrElse(this::showForm, this::showStart);
        var earlier = queries.runs(identity.actor().ownCompany());
        if (!earlier.isEmpty()) {
            showEarlier(earlier);
        }
    }

    private void showStart() {
        var start = primaryButton(words.key("DiagnosisView.start"), () -> {
            diagnoses.startOrResume();
            show();
        });
        start.setId("start-diagnosis");
        add(section("card", p("", words.key("DiagnosisView.intro")), div("toolbar", start)));
    }

    private void showForm(OpenDiagnosis open) {
        var said = voices.voices(open.run());
        add(new DepartmentsCard(words, open, said, departments, this::show));
        add(new DiagnosisForm(
                words, open, said, diagnoses, result -> Going.to(DiagnosisPaths.diagnosis(result.run()))));
    }

    private void showEarlier(List<DiagnosisSummary> earlier) {
        var list = new UnorderedList();
        list.setClassName("row-list");
        for (var run : earlier) {
            var day = words.day(run.submittedAt().atZone(clock.getZone()).toLocalDate());
            var title = link(DiagnosisPaths.diagnosis(run.run()), day);
            title.setClassName("row-title");
            list.add(new ListItem(
                    div("row-body", title), span("row-meta", words.key("DiagnosisView.points", run.total()))));
        }
        var history = link(DiagnosisPaths.history(identity.actor().ownCompany()), words.key("DiagnosisView.history"));
        add(section("card", h2(words.key("DiagnosisView.earlier")), list, div("toolbar", history)));
    }

    @Override
    public String getPageTitle() {
        return words.key("DiagnosisView.title");
    }
}
