package jp.ishigaki.attachment;

import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.material.file.FileType;
import jp.ishigaki.material.file.ScanState;

/**
 * A file beside an issue.
 *
 * @param size in bytes
 * @param addedBy empty when the reader does not see them
 * @param open whether it can be had: the scanner, where there is one, found it clean
 * @param mayErase whether the reader may destroy it now
 */
public record AttachmentRow(
        UUID id,
        Purpose purpose,
        String name,
        FileType type,
        long size,
        ScanState scan,
        String addedBy,
        Instant addedAt,
        boolean open,
        boolean mayErase) {}
