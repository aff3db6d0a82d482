package jp.ishigaki.grouping;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts what is asked of the database by the one who works; jobs in the background ask at any time. */
public final class Statements {

    private Statements() {}

    public static int during(Runnable work) {
        var worker = Thread.currentThread().getName();
        var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var written = new ListAppender<ILoggingEvent>();
        var before = log.getLevel();
        written.start();
        log.addAppender(written);
        log.setAdditive(false);
        log.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            log.setLevel(before);
            log.setAdditive(true);
            log.detachAppender(written);
        }
        return (int) List.copyOf(written.list).stream()
                .filter(event -> event.getThreadName().equals(worker))
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
