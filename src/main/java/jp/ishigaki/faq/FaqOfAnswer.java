package jp.ishigaki.faq;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that could become an entry, or has.
 *
 * @param entry null while there is none that the reader sees
 * @param place of the answer in its thread, from 1
 */
public record FaqOfAnswer(
        UUID answer, @Nullable UUID entry, @Nullable String title, boolean released, int place) {}
