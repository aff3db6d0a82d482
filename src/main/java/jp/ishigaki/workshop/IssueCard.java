package jp.ishigaki.workshop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An issue on the board.
 *
 * @param session the number of the session it came up in
 * @param own whether it is the actor's company's
 */
public record IssueCard(
        UUID id,
        String title,
        UUID companyId,
        String company,
        @Nullable Integer session,
        @Nullable Integer part,
        @Nullable String section,
        Disclosure disclosure,
        IssueState state,
        int comments,
        Instant raisedAt,
        boolean own,
        int version) {}
