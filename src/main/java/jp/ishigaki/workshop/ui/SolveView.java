package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.material.field.FileField;
import jp.ishigaki.material.file.Intake;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.workshop.IssueDetails;
import jp.ishigaki.workshop.IssueQueries;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.ProofFile;
import jp.ishigaki.workshop.Solution;
import jp.ishigaki.workshop.WorkshopPaths;
import org.jspecify.annotations.Nullable;

/** Claims an issue of the own company as solved: by an answer of the community, a sentence, a file, or several of them. */
@Route("issue/:id/solve")
@RolesAllowed({"PARTICIPANT", "EXECUTIVE"})
class SolveView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1000;

    private final transient IssueQueries queries;
    private final transient IssueService issues;
    private final FileField file;
    private final TextArea sentence = new TextArea();
    private final Told told = new Told("issue-notice");

    private @Nullable UUID question;
    private @Nullable UUID answer;
    private transient @Nullable ProofFile kept;

    SolveView(IssueQueries queries, IssueService issues, Intake intake) {
        this.queries = queries;
        this.issues = issues;
        this.file = new FileField(intake, received -> sentence.setInvalid(false));
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
        kept = issue.file();
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
        sentence.setManualValidation(true);
        sentence.setValue(issue.evidence());
        card.add(sentence);
        if (kept != null) {
            card.add(div("", span("meta", getTranslation("workshop.SolveView.kept")), ProofLink.of(kept, getLocale())));
        }
        card.add(file);
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
        var missing =
                answer == null && typed.isEmpty() && kept == null && file.file().isEmpty();
        var tooLong = typed.length() > LONGEST;
        sentence.setErrorMessage(getTranslation(
                missing ? "workshop.SolveView.missing" : "workshop.SolveView.tooLong", LONGEST, typed.length()));
        sentence.setInvalid(missing || tooLong);
        if (missing || tooLong) {
            sentence.focus();
        } else if (told.attempt(
                () -> solve(issue, new Solution(question, answer, typed, kept == null ? null : kept.id())))) {
            file.letGo();
            Going.to(WorkshopPaths.issue(issue));
        }
    }

    /** Keeps the file and claims in one, so that a refused claim leaves none behind. */
    private void solve(UUID issue, Solution solution) {
        file.file()
                .ifPresentOrElse(
                        received -> issues.solve(issue, solution, received), () -> issues.solve(issue, solution));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workshop.SolveView.title");
    }
}
