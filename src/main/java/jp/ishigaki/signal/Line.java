package jp.ishigaki.signal;

import java.sql.SQLException;
import java.time.Duration;
import jp.ishigaki.tenancy.ListeningLine;
import jp.ishigaki.tenancy.ListeningLines;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** This node's one line to the database. When it breaks it is opened again, and then everybody looks at everything. */
@Component
class Line implements SmartLifecycle {

    static final String CHANNEL = "ishigaki";

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ListeningLines lines;
    private final Switchboard switchboard;
    private volatile boolean wanted;
    private volatile @Nullable ListeningLine open;
    private @Nullable Thread thread;

    Line(ListeningLines lines, Switchboard switchboard) {
        this.lines = lines;
        this.switchboard = switchboard;
    }

    @Override
    public synchronized void start() {
        wanted = true;
        thread = Thread.ofVirtual().name("signal-line").start(this::listen);
    }

    private void listen() {
        var pause = FIRST_PAUSE;
        while (wanted) {
            try (var line = lines.open(CHANNEL)) {
                open = line;
                pause = FIRST_PAUSE;
                switchboard.lookAtEverything();
                while (wanted) {
                    line.hear(SILENCE).forEach(words -> Told.of(words).ifPresent(switchboard::pass));
                }
            } catch (SQLException e) {
                open = null;
                if (wanted) {
                    LOG.warn("The line for signals broke and is opened again: {}", e.getMessage());
                    rest(pause);
                    pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        }
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        wanted = false;
        try (var last = open) {
            open = null;
        } catch (SQLException e) {
            LOG.debug("The line was gone already", e);
        }
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Whether everything told from now on is heard. */
    boolean isOpen() {
        return open != null;
    }

    @Override
    public boolean isRunning() {
        return wanted;
    }

    /** Begun before requests are answered, and ended after the last of them. */
    @Override
    public int getPhase() {
        return 0;
    }
}
