/** The issue boards: problems companies raise in workshops and work on until they are solved. */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "tenancy", "identity", "audit", "curriculum", "cohort", "schedule", "community", "notification", "search"})
@NullMarked
package jp.ishigaki.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
