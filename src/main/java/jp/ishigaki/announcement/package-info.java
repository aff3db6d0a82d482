/**
 * What the office announces to a cohort, or to all: on top of the community and of the home page until its reader has
 * read it or put it away, with a notice and a letter that says only that there is something.
 *
 * <p>Invariants: nobody reads it before its moment; every version stays; who has read it is counted and never named.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "tenancy",
            "identity",
            "audit",
            "cohort",
            "mail",
            "notification",
            "community",
            "community::ui"
        })
@NullMarked
package jp.ishigaki.announcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
