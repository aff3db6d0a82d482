package jp.ishigaki.notification.push;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A browser in which the reader wants to see notices.
 *
 * @param fingerprint by which the browser knows itself
 * @param label which browser it is, and on what
 * @param usedAt when something last arrived there; null for never
 */
public record PushDevice(
        UUID id,
        String fingerprint,
        String label,
        Instant addedAt,
        @Nullable Instant usedAt) {}
