/**
 * Who works with whom in a session's workshop: groups that are proposed by a search, arranged by staff, published to the
 * cohort and frozen when the session begins.
 *
 * <p>Invariants: sizes of a proposal differ by at most one; the same people, history and seed give the same proposal; a
 * proposal is the staff's alone until it is published; a group has each role at most once; what has been frozen is
 * changed by nobody, in the database too, and only who was absent is noted beside it.
 *
 * <p>Events: {@link jp.ishigaki.grouping.GroupsPublished}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "tenancy",
            "identity",
            "audit",
            "calendar",
            "cohort",
            "notification",
            "schedule",
            "schedule::ui"
        })
@NullMarked
package jp.ishigaki.grouping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
