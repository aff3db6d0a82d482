package jp.ishigaki.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The first idea of a whole schedule: sessions in a row on one weekday at the same hours and place.
 *
 * @param weeks from one session to the next, 1 to {@value #MOST_WEEKS}
 * @param sessions 1 to {@value #MOST_SESSIONS}
 * @param capacity persons
 */
public record Outline(
        LocalDate first, int weeks, int sessions, Hours seminar, Hours workshop, String place, int capacity) {

    public static final int MOST_WEEKS = 8;
    public static final int MOST_SESSIONS = 30;

    private static final int PARTS = 10;
    /** How the programme has spread ten parts over ten sessions so far; the long ones take two sessions each. */
    private static final List<List<Integer>> USUAL = List.of(
            List.of(1, 2),
            List.of(3, 4, 5),
            List.of(6),
            List.of(7),
            List.of(7),
            List.of(8),
            List.of(8),
            List.of(9),
            List.of(9),
            List.of(10));

    /** Of each session in turn. Every part is taught, in its order, whatever the number of sessions. */
    List<List<Integer>> parts() {
        if (sessions == USUAL.size()) {
            return USUAL;
        }
        if (sessions > PARTS) {
            return IntStream.range(0, sessions)
                    .mapToObj(session -> List.of(session * PARTS / sessions + 1))
                    .toList();
        }
        var parts = new ArrayList<List<Integer>>(Collections.nCopies(sessions, List.of()));
        IntStream.range(0, PARTS).forEach(part -> {
            var taught = new ArrayList<>(parts.get(part * sessions / PARTS));
            taught.add(part + 1);
            parts.set(part * sessions / PARTS, taught);
        });
        return parts;
    }

    /**
     * A session whose day is off moves on by a week, and those after it with it.
     *
     * @param title of the workshop of a session by its number
     */
    List<SessionPlan> plans(Predicate<LocalDate> isBusinessDay, IntFunction<String> title) {
        var plans = new ArrayList<SessionPlan>();
        var day = first;
        for (int number = 1; number <= sessions; number++) {
            while (!isBusinessDay.test(day)) {
                day = day.plusWeeks(1);
            }
            plans.add(new SessionPlan(
                    number, day, seminar, workshop, title.apply(number), place, capacity, parts().get(number - 1)));
            day = day.plusWeeks(weeks);
        }
        return plans;
    }
}
