package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.workshop.IssueDetails;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.WorkshopPaths;

/** A card put among the verified by who may verify: the same act as the button on the issue's page, with its evidence. */
final class CardVerification {

    private final Component page;
    private final CardActs acts;
    private final Told told;

    CardVerification(Component page, CardActs acts, Told told) {
        this.page = page;
        this.acts = acts;
        this.told = told;
    }

    /** Whether the wish is to be asked about here; those of the company only move. */
    boolean concerns(BoardWish wish) {
        return wish.move().to() == IssueState.VERIFIED && acts.mayVerify();
    }

    /** @param answered runs once when it is decided, whatever was */
    void ask(BoardWish wish, SerializableRunnable answered) {
        told.clear();
        var id = wish.move().card();
        var found = acts.details(id);
        if (found.isEmpty()) {
            told.refused(page.getTranslation("workshop.Told.notYours"));
            answered.run();
            return;
        }
        var issue = found.get();
        var missing = missing(issue);
        if (missing.isPresent()) {
            told.refused(page.getTranslation("workshop.Told." + missing.get()), pageOf(id));
            answered.run();
        } else {
            new VerifyDialog(issue, meant -> {
                        if (meant) {
                            verify(issue);
                        }
                        answered.run();
                    })
                    .open();
        }
    }

    private void verify(IssueDetails issue) {
        var card = issue.card();
        if (told.attempt(() -> acts.verify(card.id(), card.version()))) {
            told.done(page.getTranslation("workshop.CardVerification.verified", card.title()));
        }
    }

    /** What stands between the reader and the verification, by the name of its words. */
    private Optional<String> missing(IssueDetails issue) {
        var card = issue.card();
        if (issue.mayVerify()) {
            return Optional.empty();
        }
        if (card.state() != IssueState.CLAIMED) {
            return Optional.of(card.state() == IssueState.VERIFIED ? "ALREADY_VERIFIED" : "NOT_CLAIMED");
        }
        if (card.anonymous()) {
            return Optional.of(acts.mayLookBehind() ? "lookFirst" : "notVerifier");
        }
        return Optional.of(acts.readsPrivate(card.companyId()) ? "OWN_CLAIM" : "notVerifier");
    }

    private Component pageOf(UUID issue) {
        var link = Markup.link(WorkshopPaths.issue(issue), page.getTranslation("workshop.CardVerification.page"));
        link.setId("verify-on-page");
        return link;
    }
}
