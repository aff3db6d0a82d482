/** Views of the issue boards, and the places on their pages that other modules fill. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package jp.ishigaki.workshop.ui;

import org.jspecify.annotations.NullMarked;
