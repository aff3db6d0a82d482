/**
 * What companies write down in workshops, as data: for each workshop a worksheet whose fields staff may word and choose
 * anew, and the yearly catalogues of threats to choose from.
 *
 * <p>Invariants: a version of a worksheet never changes once written, so an answer stays an answer to what was asked; a
 * cohort's own worksheet comes before the organiser's; what comes with Ishigaki is brought with a schedule's release and
 * never changes what a tenant has.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "tenancy", "identity", "audit", "cohort", "schedule"})
@NullMarked
package jp.ishigaki.worksheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
