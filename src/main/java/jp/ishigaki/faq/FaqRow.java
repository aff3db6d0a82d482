package jp.ishigaki.faq;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry in a list.
 *
 * @param at when it was last found true; of one that is not released, when its newest version was written
 * @param drift what became of its section since, in the reader's edition; null for nothing
 * @param newest number of its newest version
 * @param unreleased whether its newest version is not the one that everybody reads
 */
public record FaqRow(
        UUID id,
        String question,
        int part,
        String section,
        String edition,
        Instant at,
        int helpful,
        FaqState state,
        int newest,
        boolean unreleased,
        @Nullable FaqDrift drift) {

    public FaqKey key() {
        return new FaqKey(at, id);
    }
}
