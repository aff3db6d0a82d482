/**
 * Tells open pages on every node to look again. What is told is a topic and at most an id, never content: whoever hears
 * it reads anew, as themselves, what they may see.
 *
 * <p>Invariants: a topic is told when its transaction commits and not before or otherwise; it is heard only by pages of
 * the same tenant; whoever could not hear for a while is told to look at everything again.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy"})
@NullMarked
package jp.ishigaki.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
