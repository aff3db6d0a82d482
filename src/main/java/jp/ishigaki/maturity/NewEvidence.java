package jp.ishigaki.maturity;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence to be recorded.
 *
 * @param what 1 to 200 characters
 * @param detail the figures the criterion asks for, by name
 * @param source a path inside the application or an https address, at most 500 characters, or null
 */
public record NewEvidence(
        UUID company,
        String criterion,
        String what,
        Map<String, Object> detail,
        LocalDate effectiveOn,
        LocalDate receivedOn,
        @Nullable String source) {}
