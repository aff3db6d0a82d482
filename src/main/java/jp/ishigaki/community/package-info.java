/**
 * Questions of a cohort and their answers by experts and peers. The asker (or staff) accepts an answer, an expert
 * confirms a peer's; whoever asked or answered did so in the role of that moment.
 *
 * <p>Invariants: nobody asks or answers in another's name; a text is changed by its writer alone, and every version is
 * kept; an accepted answer belongs to its question; a closed question takes no answers or comments; nobody endorses an
 * own answer. Whoever asks says who reads it; answers, comments, history, notices and search follow. Who wrote a pseudonymous post stands in its byline alone, which the database writes and only the own company
 * reads, and whoever of the office gave a reason (decision 0020). Votes are counted, and nobody reads whose they are
 * (decision 0024).
 *
 * <p>Events: {@link jp.ishigaki.community.QuestionAsked}, {@link jp.ishigaki.community.AnswerGiven},
 * {@link jp.ishigaki.community.AnswerAccepted}, {@link jp.ishigaki.community.AcceptanceTakenBack}, {@link jp.ishigaki.community.QuestionDisclosed},
 * {@link jp.ishigaki.community.CommentWritten}, {@link jp.ishigaki.community.PostEdited},
 * {@link jp.ishigaki.community.QuestionClosed}, {@link jp.ishigaki.community.QuestionReopened}, {@link jp.ishigaki.community.QuestionSplit},
 * {@link jp.ishigaki.community.PostHidden}, {@link jp.ishigaki.community.PostShown}.
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
            "enclosure",
            "enclosure::ui",
            "material::file",
            "guard",
            "guard::ui",
            "notification",
            "search"
        })
@NullMarked
package jp.ishigaki.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
