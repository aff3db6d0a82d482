package jp.ishigaki.community;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * A question as it may leave the application: one that the whole cohort reads.
 *
 * @param company the asker's, only of one asked by name
 * @param changedAt when it was asked, answered, confirmed, solved, closed or opened again last; the day alone of one without a name
 */
public record OpenQuestion(
        UUID id,
        String title,
        Role role,
        @Nullable String company,
        boolean pseudonymous,
        @Nullable Integer part,
        List<String> tags,
        Instant askedAt,
        Instant changedAt,
        int answers,
        boolean solved,
        boolean endorsed,
        boolean closed) {

    public QuestionState state() {
        if (solved) {
            return QuestionState.SOLVED;
        }
        if (closed) {
            return QuestionState.CLOSED;
        }
        return answers == 0 ? QuestionState.WAITING : QuestionState.ANSWERED;
    }
}
