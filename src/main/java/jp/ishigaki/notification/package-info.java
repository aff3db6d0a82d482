/** Tells a person that there is something for them. A notice carries ids and a message key, never content. */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "tenancy", "signal"})
@NullMarked
package jp.ishigaki.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
