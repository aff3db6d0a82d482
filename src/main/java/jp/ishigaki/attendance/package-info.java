/**
 * Who was at the sessions, and how what was missed is made up.
 *
 * <p>Invariants: a company has at most one record for a session, whoever writes it; a participant checks in for the own
 * company alone, with the code of the room, while the session's window is open; nobody is marked at a session still to
 * come, except as absent with approval; only an approved absence is made up, by a task or in another track and not both; a proxy has a name and a reason. Attendance
 * is the company's own, read by its people, its assigned expert and staff. Every change is in the audit trail.
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
            "mail",
            "notification",
            "cohort",
            "schedule",
            "schedule::ui"
        })
@NullMarked
package jp.ishigaki.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
