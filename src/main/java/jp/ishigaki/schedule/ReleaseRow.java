package jp.ishigaki.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** @param version counts the cohort's releases from 1 */
public record ReleaseRow(
        UUID id,
        UUID cohort,
        int version,
        String name,
        Instant releasedAt,
        String releasedBy,
        List<SessionChange> changes) {}
