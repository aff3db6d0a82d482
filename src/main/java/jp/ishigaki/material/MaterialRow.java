package jp.ishigaki.material;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.ishigaki.schedule.Block;
import org.jspecify.annotations.Nullable;

/**
 * A material with the version that its reader is shown: the one members see or, where they see none, the newest.
 *
 * @param shown the number of the version that members see; null while they see none
 * @param newest the number of the newest version this reader may know of
 * @param mayPrepare whether this reader prepares the material
 */
public record MaterialRow(
        UUID id,
        UUID session,
        int sessionNumber,
        LocalDate heldOn,
        Block block,
        String title,
        Instant madeAt,
        @Nullable Integer shown,
        int newest,
        boolean withdrawn,
        boolean mayPrepare,
        VersionRow version) {

    public MaterialKey key() {
        return new MaterialKey(sessionNumber, block.ordinal(), madeAt, id);
    }

    /** Whether something newer than what members see waits to be released. */
    public boolean hasNewer() {
        return shown != null && newest > shown;
    }
}
