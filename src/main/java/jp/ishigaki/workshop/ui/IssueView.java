package jp.ishigaki.workshop.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueCard;
import jp.ishigaki.workshop.IssueDetails;
import jp.ishigaki.workshop.IssueQueries;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.IssueUnmasking;
import jp.ishigaki.workshop.ProofFile;
import jp.ishigaki.workshop.WorkshopPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** One issue: what it is about, what solved it, what was said, how it went, and what the reader can do. */
@Route("issue/:id")
@PermitAll
class IssueView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient IssueQueries queries;
    private final transient IssueService issues;
    private final transient IssueParts parts;
    private final transient IssueUnmasking unmasking;
    private final transient IdentityQueries identity;
    private final transient IssueWords words;
    private final transient List<IssuePanel> panels;
    private final Told told = new Told("issue-notice");

    private String title = "";

    IssueView(
            IssueQueries queries,
            IssueService issues,
            IssueParts parts,
            IssueUnmasking unmasking,
            IdentityQueries identity,
            ObjectProvider<IssuePanel> panels,
            Clock clock) {
        this.parts = parts;
        this.queries = queries;
        this.issues = issues;
        this.panels = panels.orderedStream().toList();
        this.unmasking = unmasking;
        this.identity = identity;
        this.words = new IssueWords(this, clock);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        told.clear();
        show(Asked.pathId(event, "id").orElseThrow(MissingException::new));
    }

    private void show(UUID id) {
        var issue = queries.issue(id);
        title = issue.card().title();
        removeAll();
        var main = div("main", story(issue));
        parts.sheet(id).ifPresent(main::add);
        if (issue.isTraced()) {
            main.add(trace(issue));
        }
        panels.forEach(panel -> panel.of(issue).ifPresent(main::add));
        main.add(new IssueComments(
                issue,
                parts.people(id),
                words,
                parts.guard(),
                text -> act(id, () -> issues.comment(id, text), "commented")));
        add(head(issue), told, div("columns", main, side(issue)));
    }

    private boolean act(UUID id, Runnable act, String done) {
        if (!told.attempt(act)) {
            return false;
        }
        show(id);
        told.done(getTranslation("workshop.IssueView." + done));
        return true;
    }

    private Component head(IssueDetails issue) {
        var card = issue.card();
        var chips = div("chips", words.chip(card.state()), words.chip(card.disclosure()));
        if (card.session() != null) {
            var session = link(
                    WorkshopPaths.board(card.session()), getTranslation("workshop.BoardView.session", card.session()));
            session.addClassNames("chip", "is-plain");
            chips.add(session);
        }
        if (card.section() != null) {
            var name = card.section() + " " + issue.sectionTitleIn(getLocale());
            var section = link(Traces.section(card.section()), name.strip());
            section.addClassNames("chip", "is-plain");
            section.setId("issue-section");
            chips.add(section);
            pages(issue).ifPresent(chips::add);
        } else if (card.part() != null) {
            chips.add(Markup.chip("plain", getTranslation("workshop.IssueView.part", card.part())));
        }
        return div("page-head", chips, h1(card.title()), p("lead", origin(card, issue)));
    }

    /** The pages mean nothing without the edition they are counted in. */
    private Optional<Component> pages(IssueDetails issue) {
        return Optional.ofNullable(issue.reference())
                .filter(reference -> !reference.pages().isEmpty())
                .map(reference -> Markup.chip(
                        "plain",
                        getTranslation(
                                "curriculum.reference",
                                reference.edition(),
                                reference.pages().toString())));
    }

    private String origin(IssueCard card, IssueDetails issue) {
        var day = words.day(card.raisedAt());
        if (card.anonymous()) {
            return getTranslation("workshop.IssueView.originAnonymous", getTranslation("workshop.anonymous"), day);
        }
        var origin = getTranslation("workshop.IssueView.origin", card.company(), issue.raisedBy(), day);
        return card.disclosure() == Disclosure.ANONYMISED
                ? getTranslation("workshop.IssueView.originKept", origin)
                : origin;
    }

    private Component story(IssueDetails issue) {
        return section(
                "card",
                h2(getTranslation("workshop.IssueView.situation")),
                IssueWords.paragraphs("post-body", issue.situation()));
    }

    private Component trace(IssueDetails issue) {
        var card = section("card", h2(getTranslation("workshop.IssueView.trace")));
        card.setId("issue-trace");
        if (!issue.evidence().isEmpty()) {
            card.add(IssueWords.paragraphs("post-body", issue.evidence()));
        }
        if (issue.solvedByQuestion() != null && issue.solvedByAnswer() != null) {
            card.add(div(
                    "",
                    link(
                            Traces.answer(issue.solvedByQuestion(), issue.solvedByAnswer()),
                            getTranslation("workshop.Traces.answer"))));
        }
        if (issue.byFile()) {
            card.add(proof(issue.file()));
        }
        if (issue.claimedBy() != null) {
            card.add(p("meta", getTranslation("workshop.IssueView.claimedBy", issue.claimedBy())));
        }
        if (issue.verifiedBy() != null) {
            card.add(p("meta", getTranslation("workshop.IssueView.verifiedBy", issue.verifiedBy())));
        }
        return card;
    }

    private Component proof(@Nullable ProofFile file) {
        if (file == null) {
            return p("meta", getTranslation("workshop.IssueView.fileElsewhere"));
        }
        var proof = div("", ProofLink.of(file, getLocale()));
        if (file.address() == null) {
            proof.add(p("meta", getTranslation("workshop.IssueView.fileUnscanned")));
        }
        return proof;
    }

    private Component side(IssueDetails issue) {
        var id = issue.card().id();
        var side = div("side", actions(issue));
        var looks = unmasking.looksAt(id);
        if (!looks.isEmpty()) {
            side.add(new IssueLooks(looks, words));
        }
        side.add(parts.care(issue.card(), words, () -> act(id, () -> parts.wake(id), "woken")));
        side.add(new IssueHistory(issue, words));
        parts.edits(id, words).ifPresent(side::add);
        return side;
    }

    private Component actions(IssueDetails issue) {
        var id = issue.card().id();
        return new IssueActions(
                issue,
                words,
                (to, done) -> act(
                        id,
                        () -> issues.move(
                                id, to, Integer.MAX_VALUE, issue.card().version()),
                        done),
                to -> act(id, () -> issues.disclose(id, to), "disclosed"),
                () -> act(id, () -> issues.verify(id, issue.card().version()), "verified"),
                identity.actor().is(Role.STAFF),
                reason -> act(id, () -> unmasking.lookBehind(id, reason), "unmasked"));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
