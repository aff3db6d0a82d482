/**
 * Notices that a browser shows while the application is closed (RFC 8030, 8291, 8292): only that there is something, in its
 * reader's language, and where. What waits for a browser is told as one, and after its reader's quiet hours.
 */
@org.springframework.modulith.NamedInterface("push")
@NullMarked
package jp.ishigaki.notification.push;

import org.jspecify.annotations.NullMarked;
