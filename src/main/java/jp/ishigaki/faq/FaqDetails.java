package jp.ishigaki.faq;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as everybody reads it.
 *
 * @param confirmedAt when it was last found true
 * @param helped whether the actor said that it helped
 * @param edition the one the reader has at hand; null while there is none
 * @param pages of the section in that edition; null where it knows none
 * @param movedTo another section of the same title that this edition knows, where the entry's is gone from it
 */
public record FaqDetails(
        UUID id,
        FaqVersion shown,
        Instant confirmedAt,
        int helpful,
        boolean helped,
        @Nullable FaqDrift drift,
        @Nullable String edition,
        @Nullable String pages,
        @Nullable String movedTo) {}
