/** Files beside issues, on the pages of the issues. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package jp.ishigaki.attachment.ui;

import org.jspecify.annotations.NullMarked;
