package jp.ishigaki.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be found by its words, and who may find it.
 *
 * @param about its id, or a section's number; one entry for each kind and id
 * @param cohort its cohort; null only for sections, which everybody in the tenant finds
 * @param company the company it belongs to, if any
 * @param companyOnly found only by those who may read the company's private records
 * @param text everything else it should be found by: body, tags, answers
 * @param path route with parameters, without a leading slash
 * @param at when it last mattered; newer ones come first
 */
public record Findable(
        SearchKind kind,
        String about,
        @Nullable UUID cohort,
        @Nullable UUID company,
        boolean companyOnly,
        String title,
        String text,
        String path,
        Instant at) {

    /** Visible to all members of a cohort. */
    public static Findable ofCohort(
            SearchKind kind, UUID about, UUID cohort, String title, String text, String path, Instant at) {
        return new Findable(kind, about.toString(), cohort, null, false, title, text, path, at);
    }

    /** Visible to the readers of the company's private records only. */
    public static Findable ofCompany(
            SearchKind kind,
            UUID about,
            UUID cohort,
            UUID company,
            String title,
            String text,
            String path,
            Instant at) {
        return new Findable(kind, about.toString(), cohort, company, true, title, text, path, at);
    }
}
