package jp.ishigaki.search;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be found by its words, and who may find it.
 *
 * @param about its id, or a section's number; one entry for each kind and id
 * @param cohort its cohort; null only for sections and released FAQ entries, which everybody in the tenant finds
 * @param company the company it belongs to, if any; whoever finds the entry may read which
 * @param veiled whether nobody is told the company, which finds its entry all the same
 * @param text everything else it should be found by: body, tags, answers; shown around the words that were found
 * @param path route with parameters, without a leading slash
 * @param at when it last mattered; newer ones come first
 * @param part of the textbook
 */
public record Findable(
        SearchKind kind,
        String about,
        @Nullable UUID cohort,
        @Nullable UUID company,
        boolean veiled,
        Audience audience,
        String title,
        String text,
        String path,
        Instant at,
        @Nullable Integer part) {

    /** Visible to all members of a cohort. */
    public static Findable ofCohort(
            SearchKind kind, UUID about, UUID cohort, String title, String text, String path, Instant at) {
        return of(kind, about, cohort, null, Audience.COHORT, title, text, path, at);
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
        return of(kind, about, cohort, company, Audience.COMPANY, title, text, path, at);
    }

    public static Findable of(
            SearchKind kind,
            UUID about,
            UUID cohort,
            @Nullable UUID company,
            Audience audience,
            String title,
            String text,
            String path,
            Instant at) {
        return new Findable(kind, about.toString(), cohort, company, false, audience, title, text, path, at, null);
    }

    /** Found by the same, and nobody is told whose it is. */
    public Findable withoutItsCompany() {
        return new Findable(kind, about, cohort, company, true, audience, title, text, path, at, part);
    }

    public Findable inPart(@Nullable Integer part) {
        return new Findable(kind, about, cohort, company, veiled, audience, title, text, path, at, part);
    }
}
