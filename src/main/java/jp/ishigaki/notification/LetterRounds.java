package jp.ishigaki.notification;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import jp.ishigaki.tenancy.Acting;
import org.springframework.stereotype.Component;

/** One tenant's letters about notices, in portions that each commit by themselves. */
@Component
class LetterRounds {

    private final Acting acting;
    private final NoticeLetters letters;

    LetterRounds(Acting acting, NoticeLetters letters) {
        this.acting = acting;
        this.letters = letters;
    }

    void of(UUID tenant) {
        untilDone(tenant, letters::route);
        untilDone(tenant, letters::writeNow);
        untilDone(tenant, letters::writeDigests);
    }

    private void untilDone(UUID tenant, BooleanSupplier portion) {
        while (acting.asJob(tenant, portion::getAsBoolean)) {
            // The next portion.
        }
    }
}
