package jp.ishigaki.support;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something became of a visit.
 *
 * @param former the membership of the expert who was to make it until now; null when that is nobody else
 */
public record DispatchChanged(
        UUID dispatch, Kind kind, @Nullable UUID former) {

    public enum Kind {
        PLANNED,
        MOVED,
        CANCELLED,
        REPORTED
    }
}
