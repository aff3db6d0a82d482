/**
 * Knowledge that stays: answers that experts confirmed, in general words, under sections of the textbook, for all
 * cohorts of the tenant, the ones to come as well.
 *
 * <p>Invariants: what everybody reads was released by another than who wrote it; versions are only added to; an entry
 * names no company and nobody, and which answer it was made from is read by those alone who read the question; what was
 * asked for the experts becomes an entry only when its asker agreed, and what is a company's own never does (decision
 * 0026). An entry knows the edition of the textbook it was found true of, and is marked when its section has changed
 * since.
 *
 * <p>Events: none.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "tenancy",
            "identity",
            "audit",
            "calendar",
            "curriculum",
            "curriculum::ui",
            "guard",
            "guard::ui",
            "notification",
            "search",
            "community",
            "community::ui"
        })
@NullMarked
package jp.ishigaki.faq;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
