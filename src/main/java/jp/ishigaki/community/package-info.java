/** Questions of a cohort and their answers by experts and peers. */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "tenancy", "identity", "audit", "curriculum", "cohort", "notification", "search"})
@NullMarked
package jp.ishigaki.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
