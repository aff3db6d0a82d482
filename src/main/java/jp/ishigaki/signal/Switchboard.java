package jp.ishigaki.signal;

import com.vaadin.flow.shared.Registration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Who on this node listens to what, and the passing on of what is heard. */
@Component
class Switchboard implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

    private record Place(UUID tenant, String topic) {}

    private final Map<Place, Set<Bell>> bells = new ConcurrentHashMap<>();
    private final Map<String, Set<Consumer<Told>>> kinds = new ConcurrentHashMap<>();
    private final Set<Runnable> gaps = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("signals-", 0).factory());
    // A hundred pages that look again at once must not take every connection of the pool from who is waiting.
    private final Semaphore atOnce =
            new Semaphore(Math.max(2, 2 * Runtime.getRuntime().availableProcessors()));

    Registration hang(UUID tenant, String topic, Consumer<Look> ring, Executor where) {
        var place = new Place(tenant, Told.topic(topic));
        var bell = new Bell(ring, where);
        bells.compute(place, (key, hung) -> {
            var all = hung == null ? ConcurrentHashMap.<Bell>newKeySet() : hung;
            all.add(bell);
            return all;
        });
        return () -> bells.computeIfPresent(place, (key, hung) -> {
            hung.remove(bell);
            return hung.isEmpty() ? null : hung;
        });
    }

    Registration attend(String kind, Consumer<Told> heard, Runnable afterGap) {
        kinds.computeIfAbsent(kind, any -> ConcurrentHashMap.newKeySet()).add(heard);
        gaps.add(afterGap);
        return () -> {
            kinds.get(kind).remove(heard);
            gaps.remove(afterGap);
        };
    }

    void pass(Told told) {
        bells.getOrDefault(new Place(told.tenant(), told.topic()), Set.of())
                .forEach(bell -> bell.tell(told.look(), this::run));
        kinds.getOrDefault(Told.kind(told.topic()), Set.of()).forEach(heard -> run(() -> heard.accept(told)));
    }

    /** Something may have been told that was not heard. */
    void lookAtEverything() {
        bells.values().forEach(hung -> hung.forEach(bell -> bell.tell(Look.EVERYTHING, this::run)));
        gaps.forEach(this::run);
    }

    int listening() {
        return bells.values().stream().mapToInt(Set::size).sum();
    }

    private void run(Runnable work) {
        threads.execute(() -> {
            atOnce.acquireUninterruptibly();
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("A listener failed", e);
            } finally {
                atOnce.release();
            }
        });
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
