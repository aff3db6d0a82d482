/**
 * Files of questions and answers, from the draft on in which they are gathered.
 *
 * <p>Invariants: who reads a post reads its files, and nobody else; a file tells neither whose it is nor since when;
 * pictures hold nothing but the picture, and are shown only as small copies made here; a file of a draft goes with the
 * draft; where a virus scanner is configured, only what it found clean is handed out.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "shared::ui", "tenancy", "audit", "material::field", "material::file"})
@NullMarked
package jp.ishigaki.enclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
