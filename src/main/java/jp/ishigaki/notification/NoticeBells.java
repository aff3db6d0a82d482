package jp.ishigaki.notification;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The open pages of each person, told when that person's notices change. It works on a thread of its own, after the
 * commit: whoever wrote must neither wait for other sessions nor lend them the transaction.
 */
@Component
public class NoticeBells implements DisposableBean {

    private final Set<Bell> bells = ConcurrentHashMap.newKeySet();
    private final ExecutorService ringer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("notice-bells").factory());

    private record Bell(UUID person, UI ui, Runnable ring, UUID id) {}

    /** Rings in the page, as its own session's membership, until the registration is removed. */
    public Registration hang(UUID person, UI ui, Runnable ring) {
        var bell = new Bell(person, ui, ring, UUID.randomUUID());
        bells.add(bell);
        return () -> bells.remove(bell);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(NoticesChanged changed) {
        ringer.execute(() -> bells.stream()
                .filter(bell -> bell.person().equals(changed.person()))
                .forEach(bell -> {
                    if (bell.ui().isAttached()) {
                        bell.ui().access(bell.ring()::run);
                    }
                }));
    }

    @Override
    public void destroy() {
        ringer.shutdownNow();
    }
}
