package jp.ishigaki.notification.push;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.ishigaki.notification.push.PushAnswer.Outcome;
import jp.ishigaki.tenancy.Acting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** One tenant's pushes, some at a time and those side by side. No transaction waits for an answer. */
@Component
class PushRounds {

    private static final Logger LOG = LoggerFactory.getLogger(PushRounds.class);

    /** So that one tenant's do not keep all others waiting. */
    private static final int MOST = 20;

    /** Longer than any answer should take, and long before another node takes this one for dead. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private record Sent(PushMessage message, PushAnswer answer) {}

    private final Acting acting;
    private final Pushes pushes;
    private final PushLine line;
    private final Duration longest;

    @Autowired
    PushRounds(Acting acting, Pushes pushes, PushLine line) {
        this(acting, pushes, line, LONGEST);
    }

    PushRounds(Acting acting, Pushes pushes, PushLine line, Duration longest) {
        this.acting = acting;
        this.pushes = pushes;
        this.line = line;
        this.longest = longest;
    }

    void of(UUID tenant, PushKey key) {
        try {
            for (int round = 0; round < MOST; round++) {
                var taken = acting.asJob(tenant, pushes::take);
                if (taken.isEmpty()) {
                    return;
                }
                sent(taken, key).forEach(each -> note(tenant, each));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What cannot be noted of one browser keeps nothing of the others from being noted. */
    private void note(UUID tenant, Sent sent) {
        try {
            acting.asJob(tenant, () -> pushes.note(sent.message(), sent.answer()));
        } catch (RuntimeException e) {
            LOG.error("What came of a {} is not noted", sent.message(), e);
        }
    }

    private List<Sent> sent(List<PushMessage> messages, PushKey key) throws InterruptedException {
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var answers = threads.invokeAll(
                    messages.stream()
                            .map(message -> (Callable<PushAnswer>) () -> answer(message, key))
                            .toList(),
                    longest.toMillis(),
                    TimeUnit.MILLISECONDS);
            var all = new ArrayList<Sent>();
            for (int i = 0; i < messages.size(); i++) {
                all.add(new Sent(messages.get(i), inTime(answers.get(i))));
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Between two looks another node may have told everything already. What it says could name where the browser is. */
    private PushAnswer answer(PushMessage message, PushKey key) {
        if (message.number() == 0 && !message.test()) {
            return PushAnswer.of(Outcome.GIVEN_UP);
        }
        try {
            return line.send(message, key);
        } catch (RuntimeException e) {
            LOG.error("A {} cannot be sent: {}", message, e.getClass().getName());
            return PushAnswer.of(Outcome.GIVEN_UP);
        }
    }

    private static PushAnswer inTime(Future<PushAnswer> answer) {
        return answer.state() == Future.State.SUCCESS ? answer.resultNow() : PushAnswer.of(Outcome.LATER);
    }
}
