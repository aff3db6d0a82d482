/**
 * Finds words of any length in what the actor may read. Features put their things in and take them out, in the
 * transaction that changes them, and say who may find them.
 *
 * <p>Invariants: what is found and counted is exactly what the actor may read, by one rule that the table's policy and
 * the function that asks the index share; nothing that a scan of the folded texts would find is missed; whose an entry
 * is stays hidden where it is to be hidden; what is shown of a hit is the text as it was written.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "tenancy", "curriculum"})
@NullMarked
package jp.ishigaki.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
