package jp.ishigaki.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the reader hears of a topic.
 *
 * @param must a letter always comes, and there is nothing to choose
 * @param stoppedAt when a link in a letter ended it
 */
public record TopicChoice(
        String topic, Hearing how, boolean must, @Nullable Instant stoppedAt) {}
