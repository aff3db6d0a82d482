package jp.ishigaki.workshop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In whose hands an issue is and how it gets on. Of an anonymous one, whoever reads it masked learns neither owner nor
 * day.
 *
 * @param session the session it came up in
 * @param pace whether it moves, stands still, or rests
 */
public record IssueCare(
        UUID issue,
        @Nullable UUID session,
        @Nullable UUID owner,
        @Nullable String ownerName,
        @Nullable LocalDate due,
        List<String> tags,
        Instant touchedAt,
        IssuePace pace) {}
