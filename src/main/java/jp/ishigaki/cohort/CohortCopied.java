package jp.ishigaki.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A draft was made after the model of another cohort.
 *
 * @param dates the new days, one for each session of the model, in the order of their numbers
 */
public record CohortCopied(UUID from, UUID to, List<LocalDate> dates) {}
