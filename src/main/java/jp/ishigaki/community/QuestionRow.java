package jp.ishigaki.community;

import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * @param company the asker's company; null for experts and lecturers, and to whoever may not know it
 * @param companyId of one that is asked by name
 * @param pseudonymous whether it was asked under a pseudonym
 * @param wanted how many want to know it too
 * @param closed whether it takes no more answers and comments
 */
public record QuestionRow(
        UUID id,
        String title,
        Role role,
        @Nullable String company,
        @Nullable String section,
        @Nullable Integer part,
        Instant askedAt,
        int answers,
        boolean solved,
        boolean endorsed,
        QuestionDisclosure disclosure,
        boolean pseudonymous,
        @Nullable UUID companyId,
        int wanted,
        boolean closed) {

    /** What the database puts for the words of a post that is hidden, in whatever language. */
    public static final String NO_WORDS = "〔非表示〕";

    public boolean isHidden() {
        return title.equals(NO_WORDS);
    }

    public QuestionState state() {
        if (solved) {
            return QuestionState.SOLVED;
        }
        if (closed) {
            return QuestionState.CLOSED;
        }
        return answers == 0 ? QuestionState.WAITING : QuestionState.ANSWERED;
    }

    public QuestionKey key() {
        return new QuestionKey(askedAt, id);
    }
}
