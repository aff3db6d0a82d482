package jp.ishigaki.schedule;

import java.util.List;
import java.util.UUID;

/**
 * Somebody a release touches: a participant or sponsor of the cohort by every change, a lecturer by the changes of the
 * sessions he or she teaches or taught.
 */
public record Recipient(UUID person, String name, String email, List<SessionChange> changes) {}
