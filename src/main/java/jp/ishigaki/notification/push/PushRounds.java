package jp.ishigaki.notification.push;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import jp.ishigaki.notification.push.PushAnswer.Outcome;
import jp.ishigaki.tenancy.Acting;
import org.springframework.stereotype.Component;

/** One tenant's pushes, some at a time and those side by side. No transaction waits for an answer. */
@Component
class PushRounds {

    /** So that one tenant's do not keep all others waiting. */
    private static final int MOST = 20;

    private record Sent(PushMessage message, PushAnswer answer) {}

    private final Acting acting;
    private final Pushes pushes;
    private final PushLine line;

    PushRounds(Acting acting, Pushes pushes, PushLine line) {
        this.acting = acting;
        this.pushes = pushes;
        this.line = line;
    }

    void of(UUID tenant, PushKey key) {
        for (int round = 0; round < MOST; round++) {
            var taken = acting.asJob(tenant, pushes::take);
            if (taken.isEmpty()) {
                return;
            }
            sent(taken, key).forEach(each -> acting.asJob(tenant, () -> pushes.note(each.message(), each.answer())));
        }
    }

    private List<Sent> sent(List<PushMessage> messages, PushKey key) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(messages.stream()
                    .map(message -> (Callable<Sent>) () -> new Sent(message, answer(message, key)))
                    .toList());
            return all.stream().map(PushRounds::done).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** Between two looks another node may have told everything already. */
    private PushAnswer answer(PushMessage message, PushKey key) {
        return message.number() == 0 && !message.test() ? PushAnswer.of(Outcome.GIVEN_UP) : line.send(message, key);
    }

    private static Sent done(java.util.concurrent.Future<Sent> sent) {
        try {
            return sent.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("A push ended unsaid", e);
        }
    }
}
