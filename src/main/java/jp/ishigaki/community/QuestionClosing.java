package jp.ishigaki.community;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a question was closed, or opened again.
 *
 * @param reason null where it was opened again
 * @param byOffice otherwise by whoever asked it
 * @param doneAt of an asker without a name the day
 */
public record QuestionClosing(
        boolean closes, @Nullable ClosingReason reason, String words, boolean byOffice, Instant doneAt) {}
