@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package jp.ishigaki.notification.ui;

import org.jspecify.annotations.NullMarked;
