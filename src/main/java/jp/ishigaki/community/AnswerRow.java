package jp.ishigaki.community;

import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * @param role of the answerer when answering
 * @param alias under which it stands in its thread, 0 for the asker's company; null where it stands by name
 * @param company of a pseudonymous one only for those who may know it
 * @param endorsable whether the actor may endorse it now
 */
public record AnswerRow(
        UUID id,
        String body,
        Role role,
        String person,
        @Nullable String company,
        Instant answeredAt,
        boolean accepted,
        boolean endorsed,
        boolean endorsable,
        @Nullable Integer alias) {}
