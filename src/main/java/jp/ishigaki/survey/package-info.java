/**
 * The survey after each session: what is asked, what companies answer, and what of it is told to whom.
 *
 * <p>Invariants: a published version of a survey never changes, and the version of a session is held fast from its first
 * answer on; a company answers once for a session, from the end of the workshop, in time until the end of that day and
 * late afterwards; what was sent in time may be changed until then. What is said is read by the participant and staff, and
 * each look of staff at it with its company is on record; the executive learns only that it was sent, the assigned expert
 * nothing; whoever teaches the session reads groups of five answers, ten and so on,
 * from the day after it on; everybody may read the report that staff publish, which holds grouped figures and the
 * quotations staff chose, and no company.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "shared::web",
            "tenancy",
            "identity",
            "audit",
            "curriculum",
            "calendar",
            "mail",
            "cohort",
            "schedule",
            "schedule::ui"
        })
@NullMarked
package jp.ishigaki.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
