package jp.ishigaki.diagnosis.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import jp.ishigaki.diagnosis.DepartmentQueries;
import jp.ishigaki.diagnosis.DepartmentService;
import jp.ishigaki.diagnosis.DepartmentVoices;
import jp.ishigaki.diagnosis.DiagnosisPaths;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.MissingException;

/** The items as one department answers them; nothing of what others said stands here. */
@Route(DiagnosisPaths.DEPARTMENT)
@RolesAllowed({"PARTICIPANT", "EXECUTIVE"})
class DepartmentView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DepartmentService departments;
    private final transient DepartmentQueries queries;
    private final transient Words words = Words.of(this);
    private String name = "";

    DepartmentView(DepartmentService departments, DepartmentQueries queries) {
        this.departments = departments;
        this.queries = queries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var open = queries.open(Asked.pathId(event, "copy").orElseThrow(MissingException::new));
        var copy = open.copy();
        name = copy.department();
        var sheet = new QuestionSheet(
                words,
                open.questionnaire(),
                copy.answers(),
                new DepartmentVoices(List.of()),
                (item, answer, note) -> departments.answer(copy.id(), item, answer, note));
        removeAll();
        add(
                div(
                        "page-head",
                        h1(words.key("DepartmentView.title", name)),
                        p("lead", words.key("DepartmentView.lead"))),
                sheet,
                div(
                        "toolbar",
                        link(DiagnosisPaths.DIAGNOSIS, "btn btn-primary", span("", words.key("DepartmentView.back")))));
    }

    @Override
    public String getPageTitle() {
        return words.key("DepartmentView.title", name);
    }
}
