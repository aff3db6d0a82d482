/**
 * The way from level 1 to 3: self-diagnosis, evidence, the rules, and the level with its reasons.
 *
 * <p>Invariants: a level is a pure function of facts, rule set and day; a submitted diagnosis and recorded evidence
 * never change; the verifier class of evidence follows from the recorder's role; everything here is the company's own,
 * read by its people, its assigned expert and staff, and every look across the company line goes on record.
 *
 * <p>Events: {@link jp.ishigaki.maturity.DiagnosisSubmitted}, {@link jp.ishigaki.maturity.EvidenceRecorded}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "tenancy",
            "identity",
            "audit",
            "curriculum",
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
