/**
 * From a company that is not in the system yet to a confirmed participant: application, call-back, lottery, offer,
 * consents.
 *
 * <p>Applicants hold no account. They put an application in as visitors and see their own by a secret link, of which
 * only a hash is kept. A company applies once a cohort, and its industry decides by which limits it is small and in which
 * frame it draws. A draw is made once, from a list published before, and anyone can make it again ({@link
 * jp.ishigaki.enrolment.Lottery}). A company's people meet what is the cohort's only when both have signed both consents;
 * the database asks that in acting_cohort().
 *
 * <p>Listens to {@link jp.ishigaki.identity.PersonInvited}: a seat for a company opens its enrolment.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "shared::web",
            "tenancy",
            "identity",
            "audit",
            "calendar",
            "mail",
            "cohort"
        })
@NullMarked
package jp.ishigaki.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
