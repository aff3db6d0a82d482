/** Views of the textbook, and the picker by which other modules' forms refer to it. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package jp.ishigaki.curriculum.ui;

import org.jspecify.annotations.NullMarked;
