package jp.ishigaki.schedule;

import java.time.LocalTime;

/** From one time of day to a later one. */
public record Hours(LocalTime from, LocalTime to) {

    public boolean inOrder() {
        return from.isBefore(to);
    }

    /** Touching ends do not overlap: one may begin when the other ends. */
    public boolean overlap(Hours other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
