package jp.ishigaki.support;

import java.util.UUID;

/** Something became of a visit. */
public record DispatchChanged(UUID dispatch, Kind kind) {

    public enum Kind {
        PLANNED,
        MOVED,
        CANCELLED,
        REPORTED
    }
}
