package jp.ishigaki.solvedcase;

import org.jspecify.annotations.Nullable;

/**
 * One step on the way of a cohort's issues.
 *
 * @param step a state of issues, or SHARED
 * @param reached how many came so far or further
 * @param here how many stand there now
 * @param medianDays between the step before and this one; null where none came so far, and for the first
 */
public record FunnelStep(
        String step, int reached, int here, @Nullable Double medianDays) {}
