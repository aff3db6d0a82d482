package jp.ishigaki.schedule;

import java.util.List;
import java.util.UUID;

/**
 * A version of a cohort's schedule went out.
 *
 * @param sessions those it changed: added, moved, cancelled or otherwise
 */
public record ScheduleReleased(UUID release, UUID cohort, List<UUID> sessions) {}
