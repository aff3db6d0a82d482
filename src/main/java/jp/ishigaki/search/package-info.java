/** Finds words of one and two characters in what the actor may read; row-level security decides, not the query. */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "tenancy", "curriculum"})
@NullMarked
package jp.ishigaki.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
