/** Pages of announcements, and the strip that other pages show on top. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package jp.ishigaki.announcement.ui;

import org.jspecify.annotations.NullMarked;
