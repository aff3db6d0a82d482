package jp.ishigaki.shared;

import java.time.Clock;

/** What programs elsewhere take for now. {@code ishigaki.today} does not move it. */
public record OutsideTime(Clock clock) {}
