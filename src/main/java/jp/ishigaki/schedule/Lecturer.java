package jp.ishigaki.schedule;

import java.util.UUID;
import jp.ishigaki.tenancy.Role;

/**
 * A lecturer or expert of a cohort.
 *
 * @param membership one person may teach in several cohorts, by a membership in each
 * @param active whether the membership still runs, so that new sessions can be given
 */
public record Lecturer(UUID membership, UUID person, String name, Role role, boolean active) {}
