/** The small set of parts every view is made of. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package jp.ishigaki.shared.ui;

import org.jspecify.annotations.NullMarked;
