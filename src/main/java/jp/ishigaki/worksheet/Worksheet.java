package jp.ishigaki.worksheet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the worksheet of a workshop.
 *
 * @param cohort null for the organiser's own, which holds where a cohort has none
 * @param session the number of the session
 * @param writtenBy the person's name
 */
public record Worksheet(
        UUID id,
        @Nullable UUID cohort,
        int session,
        int version,
        WorksheetText text,
        String writtenBy,
        Instant writtenAt) {

    public List<WorksheetField> fields() {
        return text.fields();
    }

    public Optional<WorksheetField> field(String name) {
        return fields().stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
