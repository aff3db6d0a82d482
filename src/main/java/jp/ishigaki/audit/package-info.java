/** The trail of who did what, to whose records. Entries are written in the actor's own name and never changed. */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "tenancy"})
@NullMarked
package jp.ishigaki.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
