/**
 * The way from level 1 to 3: evidence, the rules, and the level with its reasons.
 *
 * <p>Invariants: a level is a pure function of facts, rule set and day; recorded evidence never changes;
 * the verifier class of evidence follows from the recorder's role; everything here is the company's own, read by its
 * people, its assigned expert and staff, and every look across the company line goes on record.
 *
 * <p>Listens to {@link jp.ishigaki.diagnosis.DiagnosisSubmitted}: the level follows.
 *
 * <p>Events: {@link jp.ishigaki.maturity.EvidenceRecorded}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "tenancy",
            "identity",
            "audit",
            "curriculum",
            "diagnosis",
            "diagnosis::ui",
            "cohort",
            "schedule",
            "attendance",
            "community",
            "workshop",
            "commitment",
            "notification"
        })
@NullMarked
package jp.ishigaki.maturity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
