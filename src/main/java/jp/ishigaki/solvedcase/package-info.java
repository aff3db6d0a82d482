/**
 * Solved cases (解決事例): a company's own account of an issue that was solved and verified, for the others of its cohort to
 * learn from, and the way of all issues from raised to shared.
 *
 * <p>Invariants: a case is about one verified issue; it is the company's own until the company shares it, by name or
 * without its origin, and only the company withdraws it; where it is shared without its origin nobody but the company,
 * its expert and the staff who may know reads whose it is, in the database as well.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "tenancy",
            "identity",
            "audit",
            "curriculum",
            "curriculum::ui",
            "cohort",
            "notification",
            "search",
            "workshop",
            "workshop::ui"
        })
@NullMarked
package jp.ishigaki.solvedcase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
