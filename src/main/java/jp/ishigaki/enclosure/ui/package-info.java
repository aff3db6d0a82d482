/** Files where a post is written, and where it is read. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package jp.ishigaki.enclosure.ui;

import org.jspecify.annotations.NullMarked;
