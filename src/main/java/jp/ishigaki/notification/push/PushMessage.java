package jp.ishigaki.notification.push;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this node alone may tell a browser now.
 *
 * @param test its reader wants to see whether something arrives
 * @param number of notices that wait for it
 * @param notice one of them, with its key and arguments; null when there is none
 * @param since tells this attempt from any other
 */
record PushMessage(
        UUID browser,
        String endpoint,
        String key,
        String secret,
        Locale language,
        boolean test,
        int number,
        @Nullable UUID notice,
        @Nullable String messageKey,
        List<String> args,
        int attempts,
        Instant since) {

    /** Never where a browser is reached, nor its keys, into a log. */
    @Override
    public String toString() {
        return "push to " + browser;
    }
}
