package jp.ishigaki.workshop;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue in the list of a company's own.
 *
 * @param company whose it is, for experts who look after several
 * @param session the number of the session it came up in
 */
public record OwnIssue(
        UUID id,
        String title,
        String company,
        @Nullable Integer session,
        IssueState state,
        Disclosure disclosure,
        @Nullable String owner,
        @Nullable LocalDate due,
        List<String> tags,
        int comments,
        IssuePace pace) {

    /** Where the list goes on: by the day, those without one last. */
    public record Key(LocalDate due, UUID id) {}

    static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    public Key key() {
        return new Key(due == null ? NO_DAY : due, id);
    }
}
