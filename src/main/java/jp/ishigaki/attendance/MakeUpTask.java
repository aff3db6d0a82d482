package jp.ishigaki.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands in for a session missed with approval.
 *
 * @param number of the session
 * @param material what to read or watch
 * @param question what the answer shows to have been understood
 * @param answer the last one; null before the first
 * @param note of staff who gave the last answer back; else empty
 */
public record MakeUpTask(
        UUID id,
        UUID session,
        int number,
        UUID company,
        String companyName,
        String material,
        String question,
        LocalDate dueOn,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        @Nullable Instant returnedAt,
        String note,
        AttendanceState attendance) {

    public static final int MATERIAL = 1000;
    public static final int QUESTION = 1000;
    public static final int ANSWER = 4000;

    public enum State {
        /** The company's turn. */
        OPEN,
        /** The staff's turn. */
        ANSWERED,
        DONE,
        /** Not needed any more: the record says something else by now. */
        VOID
    }

    public State state() {
        return switch (attendance) {
            case MADE_UP -> State.DONE;
            case APPROVED_ABSENCE -> isAnswered() ? State.ANSWERED : State.OPEN;
            default -> State.VOID;
        };
    }

    private boolean isAnswered() {
        return answeredAt != null && (returnedAt == null || answeredAt.isAfter(returnedAt));
    }
}
