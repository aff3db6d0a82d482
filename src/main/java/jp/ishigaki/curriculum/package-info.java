/**
 * The textbook as an index: parts 0 to 10, chapters, sections, their pages in each edition, and what of the other
 * modules cites them.
 *
 * <p>Invariants: a reference has an edition, and keeps it when a newer one comes; an edition's pages are its own.
 *
 * <p>Others tell by {@link jp.ishigaki.curriculum.Citations} what cites a section, and by
 * {@link jp.ishigaki.curriculum.ReadersEdition} which edition the reader has. Event:
 * {@link jp.ishigaki.curriculum.EditionAdded}.
 */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "tenancy", "audit"})
@NullMarked
package jp.ishigaki.curriculum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
