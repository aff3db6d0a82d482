package jp.ishigaki.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is pushed can be opened by the browser alone, and says who sent it. */
class SealingTest {

    private static final String OPEN =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String SECRET = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
    private static final String OTHER_OPEN =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String OTHER_SECRET = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
    private static final byte[] WATERMELON =
            "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    /** RFC 8291, 5 and appendix A. */
    @Test
    void aTextIsSealedAsInTheStandardsExample() throws Exception {
        var sender = new KeyPair(P256.publicKey(P256.read(OTHER_OPEN)), P256.privateKey(P256.read(OTHER_SECRET)));

        var sealed = Sealing.seal(
                WATERMELON,
                P256.publicKey(P256.read(OPEN)),
                P256.read("BTBZMqHH6r4Tts7J_aSIgg"),
                sender,
                P256.read("DGv6ra1nlYgDCS1FRnbzlw"));

        assertThat(P256.written(sealed))
                .isEqualTo("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                        + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
                        + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void theBrowserOpensWhatWasSealedForItAndNobodyElseDoes() throws Exception {
        var browser = new OpeningBrowser();

        var sealed = Sealing.seal(WATERMELON, browser.key(), browser.secret());

        assertThat(browser.open(sealed)).isEqualTo(WATERMELON);
        assertThat(Sealing.seal(WATERMELON, browser.key(), browser.secret())).isNotEqualTo(sealed);
        assertThatThrownBy(() -> new OpeningBrowser().open(sealed)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> Sealing.seal(new byte[Sealing.LONGEST + 1], browser.key(), browser.secret()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Sealing.seal(new byte[Sealing.LONGEST], browser.key(), browser.secret()))
                .hasSize(4096);
    }

    @Test
    void whatIsNoKeyIsRefused() {
        for (var wrong : new String[] {OPEN.substring(1), "A" + OPEN.substring(1), OPEN.substring(0, 85) + "zz"}) {
            assertThatThrownBy(() -> Sealing.seal(WATERMELON, wrong, "BTBZMqHH6r4Tts7J_aSIgg"))
                    .isInstanceOf(GeneralSecurityException.class);
        }
    }

    @Test
    void aPushServiceCanCheckWhoSends() throws Exception {
        var now = Instant.parse("2024-10-01T03:00:00Z");

        var header = PushKey.of(OPEN, SECRET).vouching("https://push.example.com", "mailto:it@example.jp", now);

        assertThat(header).startsWith("vapid t=").endsWith(", k=" + OPEN);
        var token = SignedJWT.parse(header.substring("vapid t=".length(), header.indexOf(',')));
        assertThat(token.verify(new ECDSAVerifier(P256.publicKey(P256.read(OPEN)))))
                .isTrue();
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("https://push.example.com");
        assertThat(claims.getSubject()).isEqualTo("mailto:it@example.jp");
        assertThat(claims.getExpirationTime())
                .isAfter(Date.from(now))
                .isBefore(Date.from(now.plusSeconds(24 * 60 * 60)));
    }

    @Test
    void keysThatDoNotBelongTogetherEndTheStart() {
        assertThatThrownBy(() -> new PushKeys(OPEN, OTHER_SECRET, false, folder))
                .hasMessageContaining("ishigaki.push.public-key");
        assertThatThrownBy(() -> new PushKeys(OPEN, "", false, folder)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new PushKeys("???", SECRET, false, folder)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theEmbeddedModeMakesItsKeyOnceAndKeepsItForItself() throws Exception {
        var made = new PushKeys("", "", true, folder).key().orElseThrow();

        assertThat(new PushKeys("", "", true, folder).key().orElseThrow().open())
                .isEqualTo(made.open());
        assertThat(Files.getPosixFilePermissions(folder.resolve("push-key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(made.toString()).doesNotContain(P256.written(P256.bytes(made.secret())));
        assertThat(new PushKeys("", "", false, folder).key()).isEmpty();
    }

    @Test
    void aDeviceIsCalledByItsBrowserAndSystem() {
        assertThat(DeviceName.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0"))
                .isEqualTo("Edge (Windows)");
        assertThat(DeviceName.of(
                        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36"))
                .isEqualTo("Chrome (Android)");
        assertThat(DeviceName.of("Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"))
                .isEqualTo("Firefox (Linux)");
        assertThat(DeviceName.of("")).isEqualTo("Browser");
    }
}
