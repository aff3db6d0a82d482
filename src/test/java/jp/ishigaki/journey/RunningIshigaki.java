package jp.ishigaki.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** The packaged application in a process of its own, with the embedded database and the demo, as a user starts it. */
final class RunningIshigaki implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final int port;

    private RunningIshigaki(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static RunningIshigaki start(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
            int port = freePort();
            var process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx1g",
                            "-jar",
                            jar().toString(),
                            "--server.port=" + port,
                            "--ishigaki.data=" + folder.resolve("data"))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("ishigaki.log").toFile())
                    .start();
            var running = new RunningIshigaki(process, port);
            running.awaitReadiness(folder);
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    private static Path jar() throws IOException {
        var matcher = FileSystems.getDefault().getPathMatcher("glob:**/ishigaki*.jar");
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(matcher::matches)
                    .filter(file -> !file.toString().contains("original"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow(() -> new IllegalStateException("Package the application first: mvn package"));
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReadiness(Path folder) throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        try (var client = HttpClient.newHttpClient()) {
            while (process.isAlive() && Instant.now().isBefore(deadline)) {
                if (isReady(client)) {
                    return;
                }
            }
        }
        close();
        throw new IllegalStateException("Ishigaki did not start:\n" + Files.readString(folder.resolve("ishigaki.log")));
    }

    private boolean isReady(HttpClient client) {
        try {
            Thread.sleep(300);
            var request = HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
