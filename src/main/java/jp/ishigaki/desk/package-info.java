/**
 * The expert desk: which question waits for which expert and until when. A new question is given to the expert whose
 * declared skills fit and who has the least waiting, unless away, at the weekly cap or in conflict with the asking
 * company; where nobody is free the office is told why.
 *
 * <p>Invariants: a question is held by one expert at most; its clock counts business time, rests while the asker is asked
 * back, and stops when an expert, a lecturer or the office answers, the asker accepts an answer or the question is closed; what happened is only
 * ever added to. The asker and the other companies do not see the desk, and nobody learns from it whose a question is.
 *
 * <p>Events: {@link jp.ishigaki.desk.QuestionGiven}, {@link jp.ishigaki.desk.DeskChanged}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "tenancy",
            "identity",
            "audit",
            "calendar",
            "mail",
            "curriculum",
            "cohort",
            "notification",
            "community",
            "community::ui"
        })
@NullMarked
package jp.ishigaki.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
