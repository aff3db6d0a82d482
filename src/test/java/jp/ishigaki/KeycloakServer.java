package jp.ishigaki;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A real Keycloak on loopback with the realm that {@code deploy/keycloak} ships, its redirects moved to the port under
 * test. The profile {@code keycloak} unpacks the distribution.
 */
final class KeycloakServer implements AutoCloseable {

    static final String CLIENT = "ishigaki";
    static final String SECRET = "ishigaki-try-out";

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Path LOG = Path.of("target", "keycloak.log");

    private final int port = freePort();
    private final Process process;

    private KeycloakServer(Path distribution) throws IOException {
        var builder = new ProcessBuilder(
                        "bash",
                        distribution.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_APPEND", "-Xmx1g");
        process = builder.start();
    }

    /** Starts with an empty database and waits until the realm is there. */
    static KeycloakServer start(int applicationPort) throws Exception {
        Path distribution = distribution();
        Path imports = Files.createDirectories(distribution.resolve("data/import"));
        deleteDatabase(distribution.resolve("data/h2"));
        String realm = Files.readString(Path.of("deploy/keycloak/ishigaki-realm.json"));
        Files.writeString(
                imports.resolve("ishigaki-realm.json"),
                realm.replace("http://localhost:8080", "http://localhost:" + applicationPort));
        var keycloak = new KeycloakServer(distribution);
        try {
            keycloak.awaitRealm();
        } catch (Exception e) {
            keycloak.close();
            throw e;
        }
        return keycloak;
    }

    private static Path distribution() throws IOException {
        try (var folders = Files.list(Path.of("target", "keycloak"))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("keycloak-"))
                    .findAny()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    private static void deleteDatabase(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void awaitRealm() throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("Keycloak does not start: see " + LOG);
            }
            process.waitFor(Duration.ofMillis(500));
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return get("/.well-known/openid-configuration").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(issuer() + path)));
    }

    /** What the token endpoint answers to a form. */
    HttpResponse<String> token(String form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/ishigaki";
    }

    /** The shell script starts a Java process of its own: all of them end. */
    @Override
    public void close() {
        List<ProcessHandle> all = process.descendants().toList();
        all.forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(Duration.ofSeconds(15))) {
                all.forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A port below those that the system hands out by itself, so that it is still free when the server gets to it. */
    static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Taken: the next one.
            }
        }
    }
}
