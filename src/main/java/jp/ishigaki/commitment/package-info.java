/**
 * Commitments (取組): what a company and its expert have agreed to do about an issue, with an owner, a day and what will
 * prove it.
 *
 * <p>Invariants: a commitment is about one issue for ever, and the issue is agreed on from then on; its owner is of the
 * company; the company claims it with evidence, and the expert or staff verify the claim, never the person who made it;
 * what is verified or called off stays so; every change is on record. A commitment is the company's own, read by its
 * people, its assigned expert and the staff who may know whose issue it is.
 *
 * <p>Events: {@link jp.ishigaki.commitment.CommitmentChanged}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "tenancy",
            "identity",
            "audit",
            "calendar",
            "cohort",
            "community",
            "material::field",
            "material::file",
            "notification",
            "schedule::feed",
            "workshop",
            "workshop::ui",
            "support",
            "support::ui",
            "attachment",
            "attachment::ui"
        })
@NullMarked
package jp.ishigaki.commitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
