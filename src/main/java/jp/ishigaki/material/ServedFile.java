package jp.ishigaki.material;

import java.util.UUID;
import jp.ishigaki.material.file.FileType;

/**
 * A file that its reader may have.
 *
 * @param size in bytes
 */
record ServedFile(UUID id, String name, FileType type, long size, String sha256) {

    static final int PIECE = FileStore.PIECE;
}
