/**
 * Answering the community's letters by mail. A letter about a question, an answer or a comment carries an address with a
 * secret; what its reader sends there is posted as if they had written it on the page (decision 0029).
 *
 * <p>Invariants: nothing is posted but what the seat's own address sent, as the receiving server vouches for, by a way that
 * was opened for that seat and has not ended; a mail is taken once, whichever node reads it; what the guard finds is
 * not posted but kept as the writer's draft; nobody is written but the seat itself, and nothing of a mail is written
 * anywhere but in its post or draft.
 *
 * <p>Events: none.
 */
@ApplicationModule(allowedDependencies = {"shared", "tenancy", "mail", "notification", "guard", "community"})
@NullMarked
package jp.ishigaki.maildrop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
