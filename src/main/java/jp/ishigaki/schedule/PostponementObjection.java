package jp.ishigaki.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Why a session cannot be moved to a day in one step. A plan that breaks the order on purpose goes by the draft. */
public enum PostponementObjection {
    SAME_DAY,
    ALREADY_HELD,
    CANCELLED,
    IN_THE_PAST,
    DAY_TAKEN,
    BEFORE_PREVIOUS,
    AFTER_NEXT;

    /** The first reason against a day, given all sessions of the cohort; those of other tracks may be on any. */
    static Optional<PostponementObjection> to(
            SessionRow moved, LocalDate day, List<SessionRow> all, LocalDateTime now) {
        if (moved.cancelled()) {
            return Optional.of(CANCELLED);
        }
        if (moved.plan().begunBy(now)) {
            return Optional.of(ALREADY_HELD);
        }
        if (day.equals(moved.heldOn())) {
            return Optional.of(SAME_DAY);
        }
        if (day.isBefore(now.toLocalDate())) {
            return Optional.of(IN_THE_PAST);
        }
        return all.stream()
                .filter(other -> !other.id().equals(moved.id())
                        && !other.cancelled()
                        && other.plan().meetsThoseOf(moved.plan()))
                .map(other -> between(moved.number(), day, other))
                .flatMap(Optional::stream)
                .min(Enum::compareTo);
    }

    private static Optional<PostponementObjection> between(int number, LocalDate day, SessionRow other) {
        if (other.heldOn().equals(day)) {
            return Optional.of(DAY_TAKEN);
        }
        if (other.number() < number && other.heldOn().isAfter(day)) {
            return Optional.of(BEFORE_PREVIOUS);
        }
        if (other.number() > number && other.heldOn().isBefore(day)) {
            return Optional.of(AFTER_NEXT);
        }
        return Optional.empty();
    }
}
