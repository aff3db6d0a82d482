package jp.ishigaki.reach.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What arrives at the office's program, over a real line. */
class HookLineTest {

    private static final char[] WORD = "for-the-test".toCharArray();
    private static final Clock NOON = Clock.fixed(Instant.parse("2024-10-01T03:00:00Z"), ZoneOffset.UTC);
    private static final String SECRET = "a-secret-of-more-than-thirty-two-characters";

    @TempDir
    static Path folder;

    private static HttpsServer program;
    private static SSLContext trusted;
    private static final List<Headers> HEADERS = new ArrayList<>();
    private static final List<String> BODIES = new ArrayList<>();

    /** One address leads to this machine, as it would to the program's. */
    private static final PublicAddresses HERE = new PublicAddresses() {
        @Override
        InetAddress of(String name) throws java.net.UnknownHostException, PrivateAddressException {
            return name.equals("hooks.example.com") ? InetAddress.getLoopbackAddress() : super.of(name);
        }
    };

    @BeforeAll
    static void startTheProgram() throws Exception {
        var file = folder.resolve("keys.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "program",
                        "-dname",
                        "CN=hooks.example.com",
                        "-ext",
                        "san=dns:hooks.example.com",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(WORD),
                        "-validity",
                        "2")
                .redirectErrorStream(true)
                .start();
        made.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, WORD);
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, WORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        trusted = SSLContext.getInstance("TLS");
        trusted.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        program = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.setHttpsConfigurator(new HttpsConfigurator(trusted));
        program.createContext("/in", asked -> {
            HEADERS.add(asked.getRequestHeaders());
            BODIES.add(new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(asked, 204);
        });
        program.createContext("/away", asked -> {
            asked.getResponseHeaders().add("Location", "https://hooks.example.com:" + port() + "/in");
            answer(asked, 302);
        });
        program.createContext("/broken", asked -> answer(asked, 500));
        program.start();
    }

    private static void answer(com.sun.net.httpserver.HttpExchange asked, int status) throws IOException {
        asked.sendResponseHeaders(status, -1);
        asked.close();
    }

    @AfterAll
    static void stopTheProgram() {
        program.stop(0);
    }

    @BeforeEach
    void forget() {
        HEADERS.clear();
        BODIES.clear();
    }

    private static int port() {
        return program.getAddress().getPort();
    }

    private static HookLine line(SSLSocketFactory secured) {
        return new HookLine(HERE, secured, NOON, "https://ishigaki.example");
    }

    private static HookMessage message(String address) {
        return new HookMessage(
                UUID.randomUUID(),
                UUID.randomUUID(),
                address,
                SECRET,
                HookEvent.ANSWERED,
                UUID.randomUUID(),
                UUID.randomUUID(),
                NOON.instant(),
                1,
                NOON.instant());
    }

    private static String at(String path) {
        return "https://hooks.example.com:" + port() + path;
    }

    @Test
    void aMessageHasIdsALinkAndASignatureThatItsReceiverCanCheck() throws Exception {
        var message = message(at("/in?key=1"));

        assertThat(line(trusted.getSocketFactory()).send(message)).isEqualTo(HookAnswer.said(204));

        var body = BODIES.getFirst();
        var told = JsonMapper.builder().build().readTree(body);
        assertThat(told.propertyNames()).containsExactlyInAnyOrder("id", "event", "question", "answer", "url");
        assertThat(told.path("event").asString()).isEqualTo("question.answered");
        assertThat(told.path("url").asString()).isEqualTo("https://ishigaki.example/question/" + message.question());
        var headers = HEADERS.getFirst();
        assertThat(headers.getFirst("Ishigaki-Delivery")).isEqualTo(message.id().toString());
        assertThat(headers.getFirst("Content-type")).isEqualTo("application/json");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var seconds = NOON.instant().getEpochSecond();
        assertThat(headers.getFirst("Ishigaki-Signature"))
                .isEqualTo("t=" + seconds + ",v1="
                        + HexFormat.of()
                                .formatHex(mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aRedirectionIsNotFollowedAndIsNoSuccess() {
        var answer = line(trusted.getSocketFactory()).send(message(at("/away")));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.accepted()).isFalse();
        assertThat(BODIES).isEmpty();
        assertThat(line(trusted.getSocketFactory()).send(message(at("/broken"))).accepted())
                .isFalse();
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() {
        assertThat(line((SSLSocketFactory) SSLSocketFactory.getDefault()).send(message(at("/in"))))
                .isEqualTo(HookAnswer.none(HookFailure.CERTIFICATE));
        assertThat(BODIES).isEmpty();
    }

    @Test
    void nothingIsSentIntoThePrivateNetworkOrToNowhere() {
        var line = line(trusted.getSocketFactory());

        assertThat(line.send(message("https://localhost:" + port() + "/in")))
                .isEqualTo(HookAnswer.none(HookFailure.PRIVATE_ADDRESS));
        assertThat(line.send(message("https://127.0.0.1:" + port() + "/in")))
                .isEqualTo(HookAnswer.none(HookFailure.PRIVATE_ADDRESS));
        assertThat(line.send(message("https://nowhere.invalid/in")))
                .isEqualTo(HookAnswer.none(HookFailure.UNKNOWN_HOST));
        assertThat(line.send(message("https://hooks.example.com:1/in")))
                .isEqualTo(HookAnswer.none(HookFailure.NO_CONNECTION));
        assertThat(BODIES).isEmpty();
    }
}
