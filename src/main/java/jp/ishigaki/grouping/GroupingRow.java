package jp.ishigaki.grouping;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How far the groups of a session are.
 *
 * @param groups how many there are
 * @param seated how many persons are in one
 */
public record GroupingRow(
        UUID session, int number, LocalDate heldOn, String workshopTitle, State state, int groups, int seated) {

    public enum State {
        NONE,
        PROPOSED,
        PUBLISHED,
        FROZEN
    }
}
