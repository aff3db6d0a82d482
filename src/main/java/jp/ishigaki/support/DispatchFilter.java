package jp.ishigaki.support;

import java.util.UUID;

/**
 * Which companies of a cohort a list shows.
 *
 * @param number of the visit that is asked for, or 0 for any
 */
public record DispatchFilter(UUID cohort, DispatchShown shown, int number) {}
