package jp.ishigaki.material.file;

import java.util.UUID;

/**
 * A file that its reader may have.
 *
 * @param size in bytes
 */
public record ServedFile(UUID id, String name, FileType type, long size, String sha256) {

    /** How long a piece of it is at most, in bytes; the last one is shorter. */
    public static final int PIECE = 512 * 1024;
}
