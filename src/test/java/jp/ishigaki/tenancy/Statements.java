package jp.ishigaki.tenancy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts what is asked of the database by the one who works; jobs in the background ask at any time. */
public final class Statements {

    private Statements() {}

    public static int during(Runnable work) {
        var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var counter = new Counter(Thread.currentThread());
        var before = log.getLevel();
        counter.start();
        log.addAppender(counter);
        log.setAdditive(false);
        log.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            log.setLevel(before);
            log.setAdditive(true);
            log.detachAppender(counter);
        }
        return counter.statements.get();
    }

    /** An event tells its thread's name only when asked: afterwards, every one would be the reader's. */
    private static final class Counter extends AppenderBase<ILoggingEvent> {

        private final Thread worker;
        private final AtomicInteger statements = new AtomicInteger();

        Counter(Thread worker) {
            this.worker = worker;
        }

        @Override
        protected void append(ILoggingEvent event) {
            if (Thread.currentThread() == worker && event.getMessage().startsWith("Executing prepared SQL statement")) {
                statements.incrementAndGet();
            }
        }
    }
}
