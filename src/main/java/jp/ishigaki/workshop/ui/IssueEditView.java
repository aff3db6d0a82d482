package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.workshop.IssueCareQueries;
import jp.ishigaki.workshop.IssueEditing;
import jp.ishigaki.workshop.IssueQueries;
import jp.ishigaki.workshop.IssueRefusedException;
import jp.ishigaki.workshop.StaleIssueException;
import jp.ishigaki.workshop.WorkshopPaths;

/** Writes an issue of the own company anew. Where somebody else was first, what was typed stays on the page. */
@Route("issue/:id/edit")
@RolesAllowed({"PARTICIPANT", "EXECUTIVE"})
class IssueEditView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient IssueQueries queries;
    private final transient IssueCareQueries cares;
    private final transient IssueEditing issues;
    private final transient IssueEditors editors;
    private final Told told = new Told("issue-notice");

    IssueEditView(IssueQueries queries, IssueCareQueries cares, IssueEditing issues, IssueEditors editors) {
        this.queries = queries;
        this.cares = cares;
        this.issues = issues;
        this.editors = editors;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = Asked.pathId(event, "id").orElseThrow(MissingException::new);
        var issue = queries.issue(id);
        if (!issue.card().own()) {
            throw new MissingException();
        }
        removeAll();
        told.clear();
        var sessions = editors.sessions();
        var editor = editors.on(this, sessions);
        editor.fill(issue, cares.care(id), cares.sheet(id).orElse(null), sessions, editors.parts());
        var seen = issue.card().version();
        var keep = primaryButton(
                getTranslation("workshop.IssueEditView.keep"), editor.checked(() -> keep(id, seen, editor)));
        keep.setId("issue-keep");
        var back = link(WorkshopPaths.issue(id), getTranslation("workshop.IssueEditView.back"));
        back.addClassNames("btn", "btn-quiet");
        add(
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("workshop.IssueEditView.lead"))),
                editor,
                told,
                div("toolbar", keep, back));
    }

    private void keep(UUID id, int seen, IssueEditor editor) {
        editor.hand((issue, extras) -> {
            told.clear();
            try {
                issues.edit(id, issue, extras, seen);
                UI.getCurrent().navigate(WorkshopPaths.issue(id));
            } catch (StaleIssueException stale) {
                var now = link(WorkshopPaths.issue(id), getTranslation("workshop.IssueEditView.now"));
                now.setTarget("_blank");
                told.refused(getTranslation("workshop.IssueEditView.stale"), now);
            } catch (IssueRefusedException refused) {
                told.refused(getTranslation("workshop.Told." + refused.reason()));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workshop.IssueEditView.title");
    }
}
