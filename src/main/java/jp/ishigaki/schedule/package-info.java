/**
 * Sessions of a cohort with their seminar, workshop and round table, and the parts they cover. What staff
 * plan gathers in a draft; a release carries it over to the members as a named version and tells whom it touches.
 * A session keeps its id through all versions, and a cancelled one stays visible. One that has begun is neither moved
 * nor cancelled.
 *
 * <p>Events: {@link jp.ishigaki.schedule.ScheduleReleased}.
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
            "mail",
            "cohort",
            "notification"
        })
@NullMarked
package jp.ishigaki.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
