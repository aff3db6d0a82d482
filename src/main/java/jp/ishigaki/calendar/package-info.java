/**
 * The business days of a programme's office: weekdays that are no holiday of Japan and on which the office is not
 * closed. Holidays come from a library, closures are each tenant's own data. The closing of an office never changes a
 * deadline that was already promised: who promises a day keeps it.
 *
 * <p>What waits for the staff is counted in these days, so the port by which each module says what it has waiting is
 * here: {@link jp.ishigaki.calendar.DueItems}.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "tenancy", "audit"})
@NullMarked
package jp.ishigaki.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
