package jp.ishigaki.support;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A visit that cannot be as it was wished, with what stands against it. */
public class DispatchRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Why {
        OUTSIDE_WINDOW,
        /** The expert meets another company at that time. */
        EXPERT_BUSY,
        /** The company has that visit already. */
        ALREADY_PLANNED,
        /** The expert does not look after the company. */
        NOT_ASSIGNED,
        /** It was held or cancelled. */
        OVER,
        /** It has not ended, so that nothing can be said of it. */
        NOT_YET_HELD
    }

    private final Why why;
    private final transient @Nullable DispatchWindow window;
    private final transient @Nullable DispatchRow with;

    DispatchRefusedException(Why why) {
        this(why, null, null);
    }

    DispatchRefusedException(Why why, @Nullable DispatchWindow window, @Nullable DispatchRow with) {
        super(why.name());
        this.why = why;
        this.window = window;
        this.with = with;
    }

    public Why why() {
        return why;
    }

    /** The window that the day lies outside of. */
    public Optional<DispatchWindow> window() {
        return Optional.ofNullable(window);
    }

    /** The visit that is in the way, if whoever asked may see it. */
    public Optional<DispatchRow> with() {
        return Optional.ofNullable(with);
    }
}
