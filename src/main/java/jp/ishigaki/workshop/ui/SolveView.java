package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.workshop.IssueDetails;
import jp.ishigaki.workshop.IssueQueries;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.WorkshopPaths;
import org.jspecify.annotations.Nullable;

/** Claims an issue of the own company as solved: by an answer of the community, by a sentence, or both. */
@Route("issue/:id/solve")
@RolesAllowed({"PARTICIPANT", "EXECUTIVE"})
class SolveView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1000;

    private final transient IssueQueries queries;
    private final transient IssueService issues;
    private final TextArea sentence = new TextArea();
    private final Told told = new Told("issue-notice");

    private @Nullable UUID question;
    private @Nullable UUID answer;

    SolveView(IssueQueries queries, IssueService issues) {
        this.queries = queries;
        this.issues = issues;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var issue = queries.issue(Asked.pathId(event, "id").orElseThrow(MissingException::new));
        if (!issue.card().own()) {
            throw new MissingException();
        }
        question = Asked.id(event, "question").orElse(issue.solvedByQuestion());
        answer = Asked.id(event, "answer").orElse(issue.solvedByAnswer());
        if (question == null || answer == null) {
            question = null;
            answer = null;
        }
        removeAll();
        add(
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("workshop.SolveView.lead"))),
                div("card", h2(issue.card().title()), IssueWords.paragraphs("post-body", issue.situation())),
                form(issue),
                told,
                buttons(issue));
    }

    private Component form(IssueDetails issue) {
        var card = section("card", h2(getTranslation("workshop.SolveView.trace")));
        if (question != null && answer != null) {
            var to = link(Traces.answer(question, answer), getTranslation("workshop.Traces.answer"));
            to.setId("issue-answer");
            card.add(div("", to));
        }
        sentence.setLabel(
                getTranslation(answer == null ? "workshop.SolveView.sentence" : "workshop.SolveView.sentenceOptional"));
        sentence.setHelperText(getTranslation("workshop.SolveView.help"));
        sentence.setId("issue-evidence");
        sentence.setMinRows(3);
        sentence.setWidthFull();
        sentence.setRequiredIndicatorVisible(answer == null);
        sentence.setValue(issue.evidence());
        card.add(sentence);
        return card;
    }

    private Component buttons(IssueDetails issue) {
        var claim = primaryButton(
                getTranslation("workshop.SolveView.claim"),
                () -> claim(issue.card().id()));
        claim.setId("issue-claim");
        var back = link(WorkshopPaths.issue(issue.card().id()), getTranslation("workshop.SolveView.back"));
        back.addClassNames("btn", "btn-quiet");
        return div("toolbar", claim, back);
    }

    private void claim(UUID issue) {
        var typed = sentence.getValue().strip();
        var missing = answer == null && typed.isEmpty();
        var tooLong = typed.length() > LONGEST;
        sentence.setErrorMessage(getTranslation(
                missing ? "workshop.SolveView.missing" : "workshop.SolveView.tooLong", LONGEST, typed.length()));
        sentence.setInvalid(missing || tooLong);
        if (missing || tooLong) {
            sentence.focus();
        } else if (told.attempt(() -> issues.solve(issue, question, answer, typed))) {
            UI.getCurrent().navigate(WorkshopPaths.issue(issue));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workshop.SolveView.title");
    }
}
