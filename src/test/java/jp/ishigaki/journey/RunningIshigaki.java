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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
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
            return run(folder, "ishigaki.log", List.of("--ishigaki.data=" + folder.resolve("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A second node on the database of a first one. It has no demo accounts: people sign in at an issuer of their own. */
    static RunningIshigaki startBeside(Path folder, TestIssuer issuer) {
        try {
            var data = folder.resolve("data");
            var passwords = new Properties();
            try (var reader = Files.newBufferedReader(data.resolve("passwords"))) {
                passwords.load(reader);
            }
            var port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .get(3)
                    .strip();
            var database = "jdbc:postgresql://127.0.0.1:" + port + "/ishigaki";
            return run(
                    folder,
                    "second.log",
                    List.of(
                            "--spring.datasource.url=" + database,
                            "--spring.datasource.username=ishigaki_runtime",
                            "--spring.datasource.password=" + passwords.getProperty("ishigaki_runtime"),
                            "--spring.flyway.url=" + database,
                            "--spring.flyway.user=ishigaki_owner",
                            "--spring.flyway.password=" + passwords.getProperty("ishigaki_owner"),
                            "--spring.security.oauth2.client.registration.login.client-id=" + TestIssuer.CLIENT,
                            "--spring.security.oauth2.client.registration.login.client-secret=" + TestIssuer.SECRET,
                            "--spring.security.oauth2.client.registration.login.scope=openid,email,profile",
                            "--spring.security.oauth2.client.provider.login.issuer-uri=" + issuer.address(),
                            "--ishigaki.today=2024-10-01",
                            "--ishigaki.mail.deliver=false"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningIshigaki run(Path folder, String log, List<String> arguments) throws IOException {
        int port = freePort();
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "-jar",
                jar().toString(),
                "--server.port=" + port));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile())
                .start();
        var running = new RunningIshigaki(process, port);
        running.awaitReadiness(folder.resolve(log));
        return running;
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

    private void awaitReadiness(Path log) throws IOException {
        var deadline = Instant.now().plus(PATIENCE);
        try (var client = HttpClient.newHttpClient()) {
            while (process.isAlive() && Instant.now().isBefore(deadline)) {
                if (isReady(client)) {
                    return;
                }
            }
        }
        close();
        throw new IllegalStateException("Ishigaki did not start:\n" + Files.readString(log));
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
