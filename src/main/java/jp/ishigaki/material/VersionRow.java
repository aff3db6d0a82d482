package jp.ishigaki.material;

import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.material.file.FileType;
import jp.ishigaki.material.file.ScanState;
import org.jspecify.annotations.Nullable;

/**
 * A version of a material: a link, or a file.
 *
 * @param restored the number of the version it brought back, or null
 * @param madeBy the name of who made it; null when the reader does not see them
 * @param releasedAt null while it was not released
 */
public record VersionRow(
        UUID id,
        int number,
        @Nullable String link,
        @Nullable FileRow file,
        String note,
        @Nullable Integer restored,
        @Nullable String madeBy,
        Instant madeAt,
        @Nullable Instant releasedAt) {

    /**
     * @param size in bytes
     * @param open whether it can be had: it was not destroyed, and the scanner, where there is one, found it clean
     */
    public record FileRow(String name, FileType type, long size, ScanState scan, boolean erased, boolean open) {}
}
