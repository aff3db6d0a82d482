/**
 * Materials of the sessions: files and links with a title, for the seminar, the workshop or the round table.
 *
 * <p>Invariants: every version is kept, and members see the newest released one; what a version holds never changes, and
 * an old one comes back as a new one. A file is of an allowed kind by its bytes and by its name, holds nothing that runs,
 * and its bytes lie in the database under the same policies as its row. Where a virus scanner is configured, only what
 * it found clean is handed out.
 *
 * <p>Events: {@link jp.ishigaki.material.MaterialReleased}, {@link jp.ishigaki.material.MaterialChanged}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "tenancy",
            "identity",
            "audit",
            "curriculum",
            "calendar",
            "cohort",
            "notification",
            "search",
            "schedule",
            "schedule::ui"
        })
@NullMarked
package jp.ishigaki.material;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
