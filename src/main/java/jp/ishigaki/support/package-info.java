/**
 * Visits of experts to companies (専門家派遣): four to each company of a cohort, each with a purpose, an end state to
 * reach, and a window of days in which it lies.
 *
 * <p>Invariants: a visit lies in its window; nobody visits two companies at the same time; a company has each of the
 * four once, not counting cancelled ones; its expert looks after the company. Visits and their reports are the
 * company's own, read by its people, its assigned expert and staff. A visit that was cancelled stays as it is, and is
 * planned anew.
 *
 * <p>Events: {@link jp.ishigaki.support.DispatchChanged}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "tenancy",
            "identity",
            "audit",
            "calendar",
            "mail",
            "cohort",
            "schedule",
            "schedule::feed",
            "enrolment",
            "notification"
        })
@NullMarked
package jp.ishigaki.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
