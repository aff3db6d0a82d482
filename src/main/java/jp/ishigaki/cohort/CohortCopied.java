package jp.ishigaki.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A draft was made after the model of another cohort.
 *
 * @param dates the new days, one for each session of the model, in the order of their numbers
 * @param tracks those of the copy, by those of the model
 */
public record CohortCopied(UUID from, UUID to, List<LocalDate> dates, Map<UUID, UUID> tracks) {}
