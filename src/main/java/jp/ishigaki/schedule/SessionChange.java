package jp.ishigaki.schedule;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a release does to one session.
 *
 * @param before null for a session that members have not seen yet
 */
public record SessionChange(UUID session, @Nullable SessionPlan before, SessionPlan after) {

    /** One thing that differs; each has its sentence. */
    public enum Difference {
        ADDED,
        CANCELLED,
        REVIVED,
        TRACK,
        DAY,
        SEMINAR,
        WORKSHOP,
        ROUND_TABLE,
        TITLE,
        GOALS,
        PLACE,
        LINK,
        CAPACITY,
        PARTS,
        LECTURERS
    }

    /** A draft may have waited until its session was held; what happened cannot be moved any more. */
    boolean movesWhatHasBegun(LocalDateTime now) {
        return before != null && !before.cancelled() && before.begunBy(now) && !before.sameMeetingAs(after);
    }

    /** The most important first. What is added or cancelled as a whole is not taken apart. */
    public List<Difference> differences() {
        if (before == null) {
            return List.of(Difference.ADDED);
        }
        if (after.cancelled()) {
            return before.cancelled() ? details(before) : List.of(Difference.CANCELLED);
        }
        var differences = new ArrayList<Difference>();
        add(differences, Difference.REVIVED, before.cancelled());
        differences.addAll(details(before));
        return differences;
    }

    private List<Difference> details(SessionPlan old) {
        var differences = new ArrayList<Difference>();
        add(differences, Difference.TRACK, !Objects.equals(old.track(), after.track()));
        add(differences, Difference.DAY, !old.heldOn().equals(after.heldOn()));
        add(differences, Difference.SEMINAR, !old.seminar().equals(after.seminar()));
        add(differences, Difference.WORKSHOP, !old.workshop().equals(after.workshop()));
        add(differences, Difference.ROUND_TABLE, !old.hours(Block.ROUND_TABLE).equals(after.hours(Block.ROUND_TABLE)));
        add(differences, Difference.TITLE, !old.workshopTitle().equals(after.workshopTitle()));
        add(differences, Difference.GOALS, !old.workshopGoals().equals(after.workshopGoals()));
        add(
                differences,
                Difference.PLACE,
                !old.place().equals(after.place()) || !old.room().equals(after.room()));
        add(differences, Difference.LINK, !old.onlineLink().equals(after.onlineLink()));
        add(differences, Difference.CAPACITY, old.capacity() != after.capacity());
        add(differences, Difference.PARTS, !old.parts().equals(after.parts()));
        add(differences, Difference.LECTURERS, !old.lecturers().equals(after.lecturers()));
        return differences;
    }

    private static void add(List<Difference> differences, Difference difference, boolean holds) {
        if (holds) {
            differences.add(difference);
        }
    }

    /** Who taught the session or will teach it. */
    Set<UUID> lecturers() {
        var all = new HashSet<>(after.everyLecturer());
        if (before != null) {
            all.addAll(before.everyLecturer());
        }
        return all;
    }
}
