package jp.ishigaki.cohort;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cohort as its own page shows it.
 *
 * @param version as it was read; a change says it, so that nobody overwrites what another changed meanwhile
 * @param days of its sessions, or null while there are none
 */
public record CohortDetails(
        UUID id, int version, CohortState state, int companies, CohortPlan plan, CohortDays.@Nullable Span days) {

    public String nameIn(Locale reader) {
        return reader.getLanguage().equals("en") ? plan.nameEn() : plan.name();
    }

    /** Whether an application that comes at that moment is in time. */
    public boolean takesApplicationsAt(Instant moment) {
        var opens = plan.applicationsOpenAt();
        var closes = plan.applicationsCloseAt();
        return state == CohortState.RECRUITING
                && (opens == null || !moment.isBefore(opens))
                && closes != null
                && moment.isBefore(closes);
    }
}
