/**
 * Lists in and out: companies, people and seats read in from CSV and Excel files, and every list written to them. A
 * file is first a preview in which all errors are named by row and column; confirmed, it is entered in one transaction
 * or not at all, in the background and in the name of whoever confirmed it. Within the hour it can be taken back, as
 * long as nothing refers to what it made. Nobody is written to unless staff say so.
 *
 * <p>The lists that are written out come from the beans that implement {@link jp.ishigaki.shared.Export}.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "tenancy", "identity", "audit", "cohort", "schedule"})
@NullMarked
package jp.ishigaki.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
