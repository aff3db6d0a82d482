/** Looks over the shoulder of whoever fills in a form of any module, and the module's own pages. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package jp.ishigaki.guard.ui;

import org.jspecify.annotations.NullMarked;
