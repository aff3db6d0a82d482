package jp.ishigaki.enclosure;

import java.util.UUID;
import jp.ishigaki.material.file.FileType;
import jp.ishigaki.material.file.ScanState;

/**
 * A file of a post, or of the own draft of one.
 *
 * @param size in bytes
 * @param width of its small copy in pixels, and 0 where there is none
 * @param open whether it can be had: the scanner, where there is one, found it clean
 */
public record EnclosureRow(
        UUID id, String name, FileType type, long size, int width, int height, ScanState scan, boolean open) {

    public boolean hasThumbnail() {
        return open && width > 0;
    }
}
