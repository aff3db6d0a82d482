/**
 * The programme for other programs: a feed of questions by a secret address, and a read API for programs that a member
 * lets in. Both read as one seat and with no more rights than it has; both stop when the seat ends.
 *
 * <p>Invariants: an address that is a secret tells only what the whole cohort reads, and no name behind a pseudonym; of a
 * secret only the hash is kept; what a program may read by a token is what its person reads in the application.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "shared::post",
            "shared::web",
            "tenancy",
            "identity",
            "audit",
            "cohort",
            "community",
            "community::ui",
            "curriculum",
            "schedule",
            "schedule::ui",
            "enrolment",
            "notification",
            "diagnosis",
            "maturity"
        })
@NullMarked
package jp.ishigaki.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
