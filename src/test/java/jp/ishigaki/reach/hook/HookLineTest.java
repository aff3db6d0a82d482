package jp.ishigaki.reach.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLSocketFactory;
import jp.ishigaki.shared.post.PostLine;
import jp.ishigaki.shared.post.TrustedProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What arrives at the office's program, over a real line. */
class HookLineTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2024-10-01T03:00:00Z"), ZoneOffset.UTC);
    private static final String SECRET = "a-secret-of-more-than-thirty-two-characters";

    @TempDir
    static Path folder;

    private static TrustedProgram program;
    private static final List<Headers> HEADERS = new ArrayList<>();
    private static final List<String> BODIES = new ArrayList<>();

    @BeforeAll
    static void startTheProgram() throws Exception {
        program = TrustedProgram.called("hooks.example.com", folder);
        program.at("/in", asked -> {
            HEADERS.add(asked.getRequestHeaders());
            BODIES.add(new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(asked, 204);
        });
        program.at("/away", asked -> {
            asked.getResponseHeaders().add("Location", "https://hooks.example.com:" + program.port() + "/in");
            answer(asked, 302);
        });
        program.at("/broken", asked -> answer(asked, 500));
    }

    private static void answer(com.sun.net.httpserver.HttpExchange asked, int status) throws IOException {
        asked.sendResponseHeaders(status, -1);
        asked.close();
    }

    @AfterAll
    static void stopTheProgram() {
        program.close();
    }

    @BeforeEach
    void forget() {
        HEADERS.clear();
        BODIES.clear();
    }

    private static HookLine line() {
        return line(program.line());
    }

    private static HookLine line(PostLine line) {
        return new HookLine(line, NOON, "https://ishigaki.example");
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
        return program.address(path);
    }

    @Test
    void aMessageHasIdsALinkAndASignatureThatItsReceiverCanCheck() throws Exception {
        var message = message(at("/in?key=1"));

        assertThat(line().send(message)).isEqualTo(HookAnswer.said(204));

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
        var answer = line().send(message(at("/away")));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.accepted()).isFalse();
        assertThat(BODIES).isEmpty();
        assertThat(line().send(message(at("/broken"))).accepted()).isFalse();
    }

    @Test
    void aProgramThatSaysALittleAtATimeIsCutOff() throws Exception {
        try (var dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.startVirtualThread(() -> drip(dripping));
            var address = "https://hooks.example.com:" + dripping.getLocalPort() + "/in";

            assertThat(line(program.line(Duration.ofSeconds(1))).send(message(address)))
                    .isEqualTo(HookAnswer.none(HookFailure.TIMEOUT));
        }
    }

    /** A record of the handshake that promises 4,000 bytes, and one of them every now and then, for eight seconds. */
    private static void drip(ServerSocket dripping) {
        try (var line = dripping.accept()) {
            line.getOutputStream().write(new byte[] {22, 3, 3, 15, -96, 2, 0, 15, -100});
            for (int i = 0; i < 80; i++) {
                Thread.sleep(100);
                line.getOutputStream().write(3);
            }
        } catch (IOException | InterruptedException e) {
            // It was cut.
        }
    }

    @Test
    void whatCanNeverBeSentIsAFailureLikeAnyOther() {
        assertThat(line().send(message("https://hooks.example.com:99999/in")))
                .isEqualTo(HookAnswer.none(HookFailure.NO_CONNECTION));
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() {
        assertThat(line(program.line((SSLSocketFactory) SSLSocketFactory.getDefault()))
                        .send(message(at("/in"))))
                .isEqualTo(HookAnswer.none(HookFailure.CERTIFICATE));
        assertThat(BODIES).isEmpty();
    }

    @Test
    void nothingIsSentIntoThePrivateNetworkOrToNowhere() {
        var line = line();

        assertThat(line.send(message("https://localhost:" + program.port() + "/in")))
                .isEqualTo(HookAnswer.none(HookFailure.PRIVATE_ADDRESS));
        assertThat(line.send(message("https://127.0.0.1:" + program.port() + "/in")))
                .isEqualTo(HookAnswer.none(HookFailure.PRIVATE_ADDRESS));
        assertThat(line.send(message("https://nowhere.invalid/in")))
                .isEqualTo(HookAnswer.none(HookFailure.UNKNOWN_HOST));
        assertThat(line.send(message("https://hooks.example.com:1/in")))
                .isEqualTo(HookAnswer.none(HookFailure.NO_CONNECTION));
        assertThat(BODIES).isEmpty();
    }
}
