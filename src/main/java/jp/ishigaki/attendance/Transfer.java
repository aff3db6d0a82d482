package jp.ishigaki.attendance;

import java.util.UUID;

/**
 * A company makes a missed session up at the session of another track (振替).
 *
 * @param missed the session of its own track
 * @param in the session of the other
 */
public record Transfer(UUID missed, UUID company, UUID in, State state) {

    public enum State {
        PLANNED,
        /** The company was there: the parts are covered. */
        ATTENDED,
        /** It is over, or cancelled, and the company was not there. */
        FAILED
    }
}
