/**
 * The staff's day: what is due, from every module that has something waiting ({@link jp.ishigaki.calendar.DueItems}). The
 * modules know nothing of this one; it stands at the top, and nothing stands on it.
 *
 * <p>What is done in its own place leaves the list by itself. What has no such place leaves it by somebody's word, which
 * is kept with their name.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "tenancy", "audit", "calendar", "mail", "cohort"})
@NullMarked
package jp.ishigaki.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
