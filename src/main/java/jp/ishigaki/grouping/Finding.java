package jp.ishigaki.grouping;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about groups that staff may want otherwise. Nothing of it hinders publishing.
 *
 * @param group its number; 0 for what concerns them all
 * @param one whom it is about, where it is about somebody
 * @param other the second person of a pair
 * @param what an industry or the name of a role; else empty
 * @param count how many persons, where that is counted
 */
public record Finding(
        Kind kind, int group, @Nullable UUID one, @Nullable UUID other, String what, int count) {

    /** How many of one industry a group may have. */
    public static final int OF_ONE_INDUSTRY = 2;

    public enum Kind {
        /** More than two of one industry in a group. */
        INDUSTRY,
        /** Two who were in one group at the last session. */
        MET_LAST,
        /** Sizes differ by more than one. */
        UNEVEN,
        /** In a group although an absence was approved. */
        EXCUSED,
        /** In a group although no longer taking part. */
        LEFT,
        /** Expected, and in no group. */
        MISSING,
        /** A group without one of its roles. */
        ROLE
    }

    /** How much it counts when two arrangements are compared. */
    int weight() {
        return kind == Kind.INDUSTRY ? count - OF_ONE_INDUSTRY : 1;
    }

    public boolean concerns(UUID membership) {
        return membership.equals(one) || membership.equals(other);
    }
}
