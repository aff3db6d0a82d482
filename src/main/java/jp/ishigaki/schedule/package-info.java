/** Sessions of a cohort with their seminar and workshop, the parts they cover, and who was there. */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "tenancy", "identity", "audit", "curriculum", "cohort"})
@NullMarked
package jp.ishigaki.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
