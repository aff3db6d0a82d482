/** Views of the schedule, and the place on a session's page that other modules fill. */
@org.springframework.modulith.NamedInterface("ui")
@NullMarked
package jp.ishigaki.schedule.ui;

import org.jspecify.annotations.NullMarked;
