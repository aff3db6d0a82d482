package jp.ishigaki.material.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import jp.ishigaki.material.file.FileRefusedException.Reason;

/**
 * Bytes on the disk under no name: the name is gone before the first byte arrives, so whatever ends the process, or only
 * the upload, leaves nothing behind.
 */
final class UnnamedFile implements AutoCloseable {

    private static final int PIECE = 64 * 1024;

    private final FileChannel channel;
    private final FileChannel second;
    private long size;
    private String sha256 = "";

    private UnnamedFile(FileChannel channel, FileChannel second) {
        this.channel = channel;
        this.second = second;
    }

    /**
     * Takes in a stream up to a limit, and not a byte beyond it.
     *
     * @throws FileRefusedException when there is nothing in it or more than the limit
     */
    static UnnamedFile of(InputStream in, long most) throws IOException {
        var file = open();
        try {
            file.fill(in, most);
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static UnnamedFile open() throws IOException {
        var path = Files.createTempFile("material", null);
        try {
            return new UnnamedFile(
                    FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    FileChannel.open(path, StandardOpenOption.READ));
        } finally {
            Files.delete(path);
        }
    }

    private void fill(InputStream in, long most) throws IOException {
        var digest = digest();
        var digesting = new DigestInputStream(in, digest);
        var piece = new byte[PIECE];
        for (int read = digesting.read(piece); read >= 0; read = digesting.read(piece)) {
            size += read;
            if (size > most) {
                throw new FileRefusedException(Reason.TOO_LARGE);
            }
            var bytes = ByteBuffer.wrap(piece, 0, read);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
        if (size == 0) {
            throw new FileRefusedException(Reason.EMPTY);
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    /** Up to so many bytes from a place on; fewer only at the end. */
    byte[] read(long from, int most) throws IOException {
        var bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(most, size - from)));
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.array();
    }

    byte[] head(int most) throws IOException {
        return read(0, most);
    }

    byte[] tail(int most) throws IOException {
        return read(Math.max(0, size - most), most);
    }

    /** A reader of its own for a library that closes what it reads; there is one. */
    SeekableByteChannel lent() {
        return second;
    }

    @Override
    public void close() {
        try (channel;
                second) {
            size = 0;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
