package jp.ishigaki.signal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One who listens. However often it is told, it rings a short while after the first time, once for all that was told
 * until it really rings, and never twice within a quarter of a second.
 */
class Bell {

    static final Duration GATHERING = Duration.ofMillis(60);
    static final Duration APART = Duration.ofMillis(250);

    private final Consumer<Look> ring;
    private final Executor where;
    private @Nullable Look due;
    private boolean waiting;
    private long rungAt = System.nanoTime() - APART.toNanos();

    /** @param where runs the ringing, at once or when its turn comes */
    Bell(Consumer<Look> ring, Executor where) {
        this.ring = ring;
        this.where = where;
    }

    void tell(Look look, Executor worker) {
        long delay;
        synchronized (this) {
            due = due == null ? look : due.and(look);
            if (waiting) {
                return;
            }
            waiting = true;
            delay = Math.max(GATHERING.toNanos(), rungAt + APART.toNanos() - System.nanoTime());
        }
        CompletableFuture.delayedExecutor(delay, TimeUnit.NANOSECONDS, worker)
                .execute(() -> where.execute(this::ringNow));
    }

    private void ringNow() {
        Look look;
        synchronized (this) {
            look = due;
            due = null;
            waiting = false;
            rungAt = System.nanoTime();
        }
        if (look != null) {
            ring.accept(look);
        }
    }
}
