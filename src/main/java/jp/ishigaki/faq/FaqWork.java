package jp.ishigaki.faq;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as those who write and review see it.
 *
 * @param released number of the version that everybody reads; null for none
 * @param versions all of them, the newest first
 * @param source the answer it was made from; null to whoever does not read that
 */
public record FaqWork(
        UUID id,
        FaqState state,
        @Nullable Integer released,
        List<FaqVersion> versions,
        List<FaqEvent> events,
        @Nullable FaqSource source) {

    public FaqVersion newest() {
        return versions.getFirst();
    }

    public boolean isUnreleased() {
        return released == null || released != newest().number();
    }
}
