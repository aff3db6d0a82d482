/** A cohort: the companies taken in together for one year, and its life from draft to archive. */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "tenancy", "identity", "audit", "curriculum"})
@NullMarked
package jp.ishigaki.cohort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
