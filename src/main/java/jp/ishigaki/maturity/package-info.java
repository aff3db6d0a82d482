/** The way from level 1 to 3: self-diagnosis, evidence, the rules, and the level with its reasons. */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "tenancy", "identity", "audit", "curriculum", "cohort", "schedule", "community", "workshop", "notification"})
@NullMarked
package jp.ishigaki.maturity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
