package jp.ishigaki.bulk;

import jakarta.annotation.PreDestroy;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ishigaki.identity.StaleRegisterException;
import jp.ishigaki.tenancy.Acting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Enters confirmed imports in the background, one after the other, by the seat that confirmed them. Meanwhile a second
 * thread tells in short transactions of its own how far it is: what enters is not seen by anybody before its end.
 */
@Component
public class ImportJobs {

    private static final Logger log = LoggerFactory.getLogger(ImportJobs.class);

    private final Acting acting;
    private final ImportWork work;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("import").daemon().factory());
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("import-pulse").daemon().factory());

    ImportJobs(Acting acting, ImportWork work) {
        this.acting = acting;
        this.work = work;
    }

    /**
     * Begins to enter a preview that has no errors.
     *
     * @param invites whether everybody who gets a seat is written to
     * @return ends with the import, well or not; nobody needs to wait for it
     */
    public Future<?> confirm(UUID run, boolean invites) {
        var seat = acting.membership().orElseThrow();
        int attempt = work.claim(run, invites);
        var done = new AtomicInteger();
        var beats = pulse.scheduleWithFixedDelay(
                () -> acting.as(seat, () -> work.beat(run, attempt, done.get())), 1, 1, TimeUnit.SECONDS);
        return worker.submit(() -> acting.as(seat, () -> enter(run, attempt, done, beats)));
    }

    private void enter(UUID run, int attempt, AtomicInteger done, Future<?> beats) {
        try {
            work.enter(run, attempt, done::set);
        } catch (DataMovedException | StaleRegisterException | DataIntegrityViolationException moved) {
            beats.cancel(false);
            work.giveUp(run, attempt, ImportDetails.Trouble.MOVED);
        } catch (RuntimeException e) {
            beats.cancel(false);
            log.warn("import {}: nothing was entered", run, e);
            work.giveUp(run, attempt, ImportDetails.Trouble.FAILED);
        } finally {
            beats.cancel(false);
        }
    }

    @PreDestroy
    void stop() {
        pulse.shutdownNow();
        worker.shutdown();
    }
}
