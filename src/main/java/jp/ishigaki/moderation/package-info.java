/**
 * Keeping the community in order: whoever reads a post may report it, and the office decides what becomes of it.
 * What was asked before points at where it goes on, and what stands in the wrong place is moved.
 *
 * <p>Invariants: who reported is known to the office alone; a hidden post has no words for anybody but its writer's company
 * and the office, on whatever page; every decision stays on record and can be followed by another; nothing of it tells
 * whose a pseudonymous post is; whoever reads a duplicate may read where it goes on (decision 0025).
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "tenancy",
            "identity",
            "audit",
            "calendar",
            "curriculum",
            "curriculum::ui",
            "cohort",
            "notification",
            "community",
            "community::ui"
        })
@NullMarked
package jp.ishigaki.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
