/**
 * The self-diagnosis: 25 items that a company answers about itself, in versions.
 *
 * <p>Invariants: a run asks the version of its cohort to its end; a company has one open run at a time; a submitted run
 * never changes; all of it is the company's own, read by its people, its assigned expert and staff, and every look
 * across the company line goes on record.
 *
 * <p>Events: {@link jp.ishigaki.diagnosis.DiagnosisSubmitted}.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "tenancy", "identity", "audit"})
@NullMarked
package jp.ishigaki.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
