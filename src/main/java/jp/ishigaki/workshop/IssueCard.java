package jp.ishigaki.workshop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue on the board.
 *
 * @param companyId null where the reader does not learn whose it is, and the name with it
 * @param session the number of the session it came up in
 * @param own whether it is the actor's company's
 * @param anonymous whether the reader does not learn whose it is
 */
public record IssueCard(
        UUID id,
        String title,
        @Nullable UUID companyId,
        @Nullable String company,
        @Nullable Integer session,
        @Nullable Integer part,
        @Nullable String section,
        Disclosure disclosure,
        IssueState state,
        int comments,
        Instant raisedAt,
        boolean own,
        int version,
        boolean anonymous) {}
