/**
 * Who is acting, for which tenant. Every transaction begins by binding one membership to it; PostgreSQL's row-level
 * security reads that binding and nothing else, so a query can never see more than its actor may.
 *
 * <p>Invariants: no database access without an actor; the actor is read anew at each transaction, so an ended
 * membership has no rights from the next statement on; a transaction never changes its actor.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "shared")
@NullMarked
package jp.ishigaki.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
