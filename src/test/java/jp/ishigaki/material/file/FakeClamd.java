package jp.ishigaki.material.file;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Speaks clamd's INSTREAM and answers what a test wants, by what it was sent. */
public final class FakeClamd implements AutoCloseable {

    private final ServerSocket server;

    /** @param verdict from the content to the answer, such as {@code stream: OK}; empty for hanging up */
    public FakeClamd(Function<String, String> verdict) {
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> serve(verdict));
    }

    private void serve(Function<String, String> verdict) {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                var in = new DataInputStream(socket.getInputStream());
                var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
                var content = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.write(in.readNBytes(length));
                }
                var answer = command.equals("zINSTREAM\0")
                        ? verdict.apply(content.toString(StandardCharsets.ISO_8859_1))
                        : "UNKNOWN COMMAND";
                socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public VirusScanner scanner() {
        return new VirusScanner("127.0.0.1:" + server.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
