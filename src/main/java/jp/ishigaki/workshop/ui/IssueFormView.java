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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.NamesItselfException;
import jp.ishigaki.workshop.WorkshopPaths;

/** Writes down an issue of the own company. */
@Route(WorkshopPaths.NEW_ISSUE)
@RolesAllowed({"PARTICIPANT", "EXECUTIVE"})
class IssueFormView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient IssueService issues;
    private final transient IdentityQueries identity;
    private final transient ScheduleQueries schedule;
    private final transient CurriculumQueries curriculum;
    private final transient Clock clock;
    private final Told told = new Told("issue-notice");

    IssueFormView(
            IssueService issues,
            IdentityQueries identity,
            ScheduleQueries schedule,
            CurriculumQueries curriculum,
            Clock clock) {
        this.issues = issues;
        this.identity = identity;
        this.schedule = schedule;
        this.curriculum = curriculum;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var words = new IssueWords(this, clock);
        var sessions = sessions();
        var form = new IssueForm(words, sessions, curriculum.index());
        Asked.number(event, "session")
                .flatMap(number -> byNumber(sessions, number))
                .ifPresent(form::choose);
        Asked.word(event, "section").ifPresent(form::choose);
        var back = link(WorkshopPaths.BOARD, getTranslation("workshop.IssueFormView.back"));
        back.addClassNames("btn", "btn-quiet");
        var send = primaryButton(getTranslation("workshop.IssueFormView.send"), () -> raise(form));
        send.setId("issue-send");
        add(
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("workshop.IssueFormView.lead"))),
                form,
                told,
                div("toolbar", send, back));
    }

    private List<SessionRow> sessions() {
        return Optional.ofNullable(identity.actor().cohort()).map(schedule::own).orElse(List.of());
    }

    private static Optional<SessionRow> byNumber(List<SessionRow> sessions, int number) {
        return sessions.stream().filter(each -> each.number() == number).findFirst();
    }

    private void raise(IssueForm form) {
        form.written()
                .ifPresent(issue -> told.attempt(() -> {
                    try {
                        var id = issues.raise(issue);
                        UI.getCurrent().navigate(WorkshopPaths.issue(id));
                    } catch (ReferenceRefusedException refused) {
                        form.refuse(refused);
                    } catch (NamesItselfException refused) {
                        form.refuse(refused);
                    }
                }));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workshop.IssueFormView.title");
    }
}
