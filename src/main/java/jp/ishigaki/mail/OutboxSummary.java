package jp.ishigaki.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The outbox at a glance.
 *
 * @param sentToday since midnight
 * @param oldest since when the longest waiting letter waits
 */
public record OutboxSummary(
        MailServerState server,
        long waiting,
        long sending,
        long sentToday,
        long failed,
        long unclear,
        @Nullable Instant oldest) {}
