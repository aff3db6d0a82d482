/** The textbook as an index: parts 0 to 10, chapters, sections, and their pages in each edition. */
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "tenancy", "audit"})
@NullMarked
package jp.ishigaki.curriculum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
