package jp.ishigaki.solvedcase;

import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.workshop.Disclosure;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param company whose it is; null where the reader does not learn it, and the name with it
 * @param sharedAt null while it is the company's own
 * @param thanks how many companies it has helped
 * @param own whether it is the actor's company's
 */
public record CaseRow(
        UUID id,
        @Nullable UUID company,
        @Nullable String companyName,
        String title,
        @Nullable Integer part,
        @Nullable String section,
        Disclosure disclosure,
        @Nullable Instant sharedAt,
        Instant changedAt,
        int thanks,
        boolean own,
        boolean anonymous,
        int version) {

    public CaseKey key() {
        return new CaseKey(changedAt, id);
    }
}
