/**
 * The issue boards: problems companies raise in workshops and work on until they are solved.
 *
 * <p>Invariants: whose an anonymous issue is only its company, its experts, and staff who gave a reason can tell; an issue belongs to one company of one cohort for ever; its comments and history are read by exactly
 * those who read the issue; the company moves it, but only its assigned expert or staff verify it, never the person
 * who claimed; a claim carries the answer that helped or a sentence of evidence; what is verified stays so.
 *
 * <p>The board tells its browsers the cards in short words, and after the first only what has changed; a move names the
 * card's new neighbours and the version that was shown, so that of two people who move one card the second is told. The
 * limits of columns ask and never forbid.
 *
 * <p>Events: {@link jp.ishigaki.workshop.IssueRaised}, {@link jp.ishigaki.workshop.IssueMoved},
 * {@link jp.ishigaki.workshop.IssueCommented}, {@link jp.ishigaki.workshop.IssueClaimed},
 * {@link jp.ishigaki.workshop.IssueVerified}, {@link jp.ishigaki.workshop.IssueDisclosed},
 * {@link jp.ishigaki.workshop.IssuePlaced}, {@link jp.ishigaki.workshop.IssueUnmasked}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "tenancy",
            "identity",
            "audit",
            "curriculum",
            "curriculum::ui",
            "calendar",
            "cohort",
            "schedule",
            "schedule::feed",
            "worksheet",
            "grouping",
            "guard",
            "guard::ui",
            "community",
            "notification",
            "search",
            "signal"
        })
@NullMarked
package jp.ishigaki.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
