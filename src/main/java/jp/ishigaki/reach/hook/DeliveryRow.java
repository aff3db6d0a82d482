package jp.ishigaki.reach.hook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in the log.
 *
 * @param question none in a test
 * @param dueAt of the next attempt, while it waits
 * @param status of HTTP; null where no answer came
 * @param failure why the last attempt failed; null where it did not, or the status says it
 */
public record DeliveryRow(
        UUID id,
        HookEvent event,
        @Nullable UUID question,
        Instant putAt,
        DeliveryState state,
        int attempts,
        Instant dueAt,
        @Nullable Integer status,
        @Nullable HookFailure failure) {

    public DeliveryKey key() {
        return new DeliveryKey(putAt, id);
    }
}
