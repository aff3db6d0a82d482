package jp.ishigaki.community;

import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/** Where an answer came from, for whoever used it. */
public record AnswerTrace(
        UUID answer,
        UUID question,
        String title,
        Role role,
        @Nullable String company,
        Instant answeredAt,
        boolean accepted,
        boolean endorsed) {

    public String path() {
        return CommunityPaths.answer(question, answer);
    }
}
