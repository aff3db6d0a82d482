package jp.ishigaki.faq;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that could become an entry.
 *
 * @param consent null where none is needed, or nobody has asked for it yet
 * @param forExperts whether it takes the asker's consent
 */
public record FaqProposal(
        UUID answer,
        UUID question,
        String title,
        @Nullable Integer part,
        Instant at,
        boolean forExperts,
        @Nullable FaqConsent consent) {

    public FaqKey key() {
        return new FaqKey(at, answer);
    }

    /** Whether an entry may be drafted from it now. */
    public boolean isOpen() {
        return !forExperts || consent == FaqConsent.GIVEN;
    }
}
