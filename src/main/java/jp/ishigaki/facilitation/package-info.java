/**
 * The workshop of a session while it is held, on everybody's screen at once: its steps with theme and timer, private
 * thinking that is then revealed to the group, ideas and votes, and what each group brings forth.
 *
 * <p>Invariants: everything that is shown is in the database, so that it survives a reload and is the same on every node;
 * a thought is its writer's alone until thoughts are revealed, and what the writer keeps stays so; nobody votes for an
 * idea of their own or twice, and nobody learns who voted for what; of two who write a group's output at once neither
 * loses a word; once the workshop is closed, or its day is over, an output is changed only with a reason, as a further
 * version.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "tenancy",
            "identity",
            "audit",
            "schedule",
            "schedule::ui",
            "grouping",
            "guard",
            "guard::ui",
            "workshop",
            "signal"
        })
@NullMarked
package jp.ishigaki.facilitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
