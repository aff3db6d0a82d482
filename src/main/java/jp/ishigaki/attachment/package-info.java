/**
 * Files beside issues: what shows the problem, and what proves that it is solved.
 *
 * <p>Invariants: what shows the problem is read by whoever reads the issue with its origin, the proof only by the
 * company, its expert and staff; a file is of an allowed kind by its bytes and by its name; where a virus scanner is
 * configured, only what it found clean is handed out; the proof of a claim stays while the claim does.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "tenancy",
            "identity",
            "audit",
            "material::field",
            "material::file",
            "workshop",
            "workshop::ui"
        })
@NullMarked
package jp.ishigaki.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
