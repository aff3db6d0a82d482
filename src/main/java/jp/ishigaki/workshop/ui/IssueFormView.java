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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.workshop.IssueBeginning;
import jp.ishigaki.workshop.IssueEditing;
import jp.ishigaki.workshop.WorkshopPaths;
import org.springframework.beans.factory.ObjectProvider;

/** Writes down an issue of the own company. */
@Route(WorkshopPaths.NEW_ISSUE)
@RolesAllowed({"PARTICIPANT", "EXECUTIVE"})
class IssueFormView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient IssueEditing issues;
    private final transient IssueEditors editors;
    private final transient List<RaisingPanel> panels;
    private final transient ObjectProvider<IssueBeginning> beginnings;
    private final Told told = new Told("issue-notice");

    IssueFormView(
            IssueEditing issues,
            IssueEditors editors,
            ObjectProvider<RaisingPanel> panels,
            ObjectProvider<IssueBeginning> beginnings) {
        this.issues = issues;
        this.editors = editors;
        this.panels = panels.orderedStream().toList();
        this.beginnings = beginnings;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var sessions = editors.sessions();
        var editor = editors.on(this, sessions);
        Asked.number(event, "session")
                .flatMap(number -> byNumber(sessions, number))
                .ifPresent(editor::choose);
        Asked.word(event, "section").ifPresent(editor::chooseSection);
        var begun = Asked.id(event, "from").flatMap(this::words);
        begun.ifPresent(editor::begin);
        var known = p("notice", getTranslation("workshop.IssueFormView.known"));
        known.setId("issue-known");
        known.setVisible(begun.isPresent());
        var back = link(WorkshopPaths.BOARD, getTranslation("workshop.IssueFormView.back"));
        back.addClassNames("btn", "btn-quiet");
        var send = primaryButton(getTranslation("workshop.IssueFormView.send"), editor.checked(() -> raise(editor)));
        send.setId("issue-send");
        add(
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("workshop.IssueFormView.lead"))),
                known,
                editor,
                beside(editor),
                told,
                div("toolbar", send, back));
    }

    private Div beside(IssueEditor editor) {
        var all = div("");
        panels.stream().map(RaisingPanel::beside).forEach(panel -> {
            editor.tell(panel);
            all.add(panel.component());
        });
        return all;
    }

    private Optional<String> words(UUID from) {
        return beginnings.stream().flatMap(each -> each.words(from).stream()).findFirst();
    }

    private static Optional<SessionRow> byNumber(List<SessionRow> sessions, int number) {
        return sessions.stream().filter(each -> each.number() == number).findFirst();
    }

    private void raise(IssueEditor editor) {
        told.clear();
        editor.hand((issue, extras) -> UI.getCurrent().navigate(WorkshopPaths.issue(issues.raise(issue, extras))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workshop.IssueFormView.title");
    }
}
