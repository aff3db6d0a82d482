/**
 * Sessions of a cohort with their seminar and workshop, the parts they cover, and who was there. Sessions keep their
 * order: one is never moved to or past the day of its neighbours, and nobody is marked at a session still to come.
 *
 * <p>Events: {@link jp.ishigaki.schedule.SessionPostponed}.
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
            "cohort"
        })
@NullMarked
package jp.ishigaki.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
