/**
 * The guard before posting: finds in a text what a company would not want others to read, and says so before it is sent.
 * It never blocks, changes nothing by itself and keeps nothing: no finding is written anywhere, into no log and no trail.
 * With it go a company's own list of words to watch for, and what to do and whom to call when there is an incident.
 *
 * <p>Invariants: a company's words and its contacts are read by that company alone, not by its expert and not by the
 * office, as both tell who its customers are; positions of findings are those of the text as it was written.
 *
 * <p>Events: none.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "tenancy", "identity", "calendar"})
@NullMarked
package jp.ishigaki.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
