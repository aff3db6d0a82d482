/** Pages about experts' visits, and the place on a visit's page that other modules fill. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package jp.ishigaki.support.ui;

import org.jspecify.annotations.NullMarked;
