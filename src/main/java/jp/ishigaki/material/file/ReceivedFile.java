package jp.ishigaki.material.file;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A file that was taken in and looked through, until it is kept or let go. Letting go of it is closing it; after that
 * there is nothing left of it here.
 */
public final class ReceivedFile implements AutoCloseable {

    private final FileName name;
    private final UnnamedFile bytes;
    private final ScanState scan;

    ReceivedFile(FileName name, UnnamedFile bytes, ScanState scan) {
        this.name = name;
        this.bytes = bytes;
        this.scan = scan;
    }

    public String name() {
        return name.text();
    }

    public FileType type() {
        return name.type();
    }

    /** In bytes. */
    public long size() {
        return bytes.size();
    }

    /** Of the whole content, as 64 hexadecimal digits. */
    public String sha256() {
        return bytes.sha256();
    }

    public ScanState scan() {
        return scan;
    }

    /** Up to so many bytes from a place on. */
    public byte[] read(long from, int most) {
        try {
            return bytes.read(from, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        bytes.close();
    }
}
