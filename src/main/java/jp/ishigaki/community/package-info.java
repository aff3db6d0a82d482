/**
 * Questions of a cohort and their answers by experts and peers. The asker (or staff) accepts an answer, an expert
 * confirms a peer's; whoever asked or answered did so in the role of that moment.
 *
 * <p>Invariants: nobody asks or answers in another's name; sent texts are not changed; an accepted answer belongs to
 * its question; nobody endorses an own answer.
 *
 * <p>Events: {@link jp.ishigaki.community.QuestionAsked}, {@link jp.ishigaki.community.AnswerGiven},
 * {@link jp.ishigaki.community.AnswerAccepted}.
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
            "guard",
            "guard::ui",
            "notification",
            "search"
        })
@NullMarked
package jp.ishigaki.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
