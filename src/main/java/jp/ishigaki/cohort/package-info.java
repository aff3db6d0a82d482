/**
 * A cohort: the companies taken in together for one year, and its life from draft to archive. It steps forward only,
 * and only when nothing stands against the step; before it is published every part 1 to 10 of the textbook has a
 * session, which the schedule says through {@link jp.ishigaki.cohort.PublishingCheck}. The schedule lies above this
 * module and answers through two ports, {@code PublishingCheck} and {@link jp.ishigaki.cohort.CohortDays}.
 *
 * <p>Events: {@link jp.ishigaki.cohort.CohortCopied}, {@link jp.ishigaki.cohort.CohortStepped}.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "shared::ui", "tenancy", "identity", "audit", "curriculum", "calendar"})
@NullMarked
package jp.ishigaki.cohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
