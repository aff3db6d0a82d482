package jp.ishigaki.solvedcase.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.solvedcase.CasePaths;
import jp.ishigaki.solvedcase.CaseQueries;
import jp.ishigaki.solvedcase.CaseRefusedException;
import jp.ishigaki.solvedcase.CaseService;
import jp.ishigaki.solvedcase.CaseText;
import jp.ishigaki.solvedcase.StaleCaseException;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.workshop.IssueQueries;
import jp.ishigaki.workshop.NamesItselfException;
import jp.ishigaki.workshop.WorkshopPaths;

/** Writes a case of the own company, or writes it otherwise. */
@Route(CasePaths.NEW)
@RouteAlias(CasePaths.CASES + "/:case/edit")
@RolesAllowed({"PARTICIPANT", "EXECUTIVE"})
class CaseFormView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CaseQueries queries;
    private final transient CaseService service;
    private final transient IssueQueries issues;
    private final transient CurriculumQueries curriculum;
    private final Paragraph told = p("notice is-warn", "");

    CaseFormView(CaseQueries queries, CaseService service, IssueQueries issues, CurriculumQueries curriculum) {
        this.queries = queries;
        this.service = service;
        this.issues = issues;
        this.curriculum = curriculum;
        Markup.attribute(told, "role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        told.setVisible(false);
        var form = new CaseForm(curriculum.index());
        Asked.pathId(entering, "case").ifPresentOrElse(id -> edit(id, form), () -> write(entering, form));
    }

    private void edit(UUID id, CaseForm form) {
        var found = queries.solvedCase(id);
        if (!found.row().own()) {
            throw new MissingException();
        }
        form.fill(found.text());
        lay(form, CasePaths.solvedCase(id), text -> {
            service.revise(id, text, found.row().version());
            return id;
        });
    }

    private void write(BeforeEnterEvent entering, CaseForm form) {
        var issue = issues.issue(Asked.id(entering, "issue").orElseThrow(MissingException::new));
        if (!issue.card().own()) {
            throw new MissingException();
        }
        form.begin(
                issue.card().title(),
                issue.situation(),
                issue.evidence(),
                Optional.ofNullable(issue.card().section()));
        var id = issue.card().id();
        lay(form, WorkshopPaths.issue(id), text -> service.write(id, text));
    }

    private void lay(CaseForm form, String back, Function<CaseText, UUID> keep) {
        var save = primaryButton(text("save"), () -> form.read().ifPresent(written -> save(form, written, keep)));
        save.setId("case-save");
        var away = link(back, text("back"));
        away.addClassNames("btn", "btn-quiet");
        add(div("page-head", h1(getPageTitle()), p("lead", text("lead"))), form, told, div("toolbar", save, away));
    }

    private void save(CaseForm form, CaseText written, Function<CaseText, UUID> keep) {
        try {
            UI.getCurrent().navigate(CasePaths.solvedCase(keep.apply(written)));
        } catch (ReferenceRefusedException refused) {
            form.refuse(refused);
        } catch (NamesItselfException refused) {
            form.refuse(refused);
        } catch (CaseRefusedException refused) {
            tell("refused");
        } catch (StaleCaseException meanwhile) {
            tell("stale");
        }
    }

    private void tell(String key) {
        told.setText(text(key));
        told.setVisible(true);
    }

    private String text(String key) {
        return getTranslation("solvedcase.CaseFormView." + key);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
