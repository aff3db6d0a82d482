package jp.ishigaki.maildrop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word about a sender counts, and what it has to say. */
class SenderProofTest {

    private final SenderProof proof = new SenderProof("MX.example.jp");

    private boolean vouches(String... results) {
        return proof.vouchesFor("hanako@alpha.example", List.of(results));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.example.jp; dmarc=pass (p=NONE sp=NONE) header.from=alpha.example",
                "mx.example.jp 1; spf=fail smtp.mailfrom=x; dkim=pass header.d=alpha.example header.s=s1",
                "mx.example.jp;\r\n\tdkim=pass header.i=@alpha.example;\r\n\tspf=none",
                "mx.example.jp (a; comment); spf=pass (it; said dmarc=fail) smtp.mailfrom=hanako@alpha.example",
                "MX.EXAMPLE.JP; DMARC=PASS header.from=ALPHA.example"
            })
    void theServersWordForTheDomainOfTheSenderCounts(String results) {
        assertThat(vouches(results)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.example.jp; none",
                "mx.example.jp; dmarc=pass",
                "mx.example.jp; dmarc=pass header.from=evil.example",
                "mx.example.jp; dmarc=passed header.from=alpha.example",
                "mx.example.jp; dmarc=fail header.from=alpha.example",
                "mx.example.jp; dkim=pass header.d=mail.alpha.example",
                "mx.example.jp; dkim=pass header.d=evil.example header.d=alpha.example",
                "mx.example.jp; spf=pass smtp.mailfrom=alpha.example@evil.example",
                "mx.example.jp; spf=pass smtp.helo=alpha.example",
                "mx.example.jp; spf=pass smtp.mailfrom=\"x; dmarc=pass header.from=alpha.example\"@evil.example",
                "mx.example.jp; spf=fail (dmarc=pass header.from=alpha.example)",
                "mx.example.jp; spf=fail smtp.mailfrom=a)(; dmarc=pass header.from=alpha.example",
                "mx.example.jp; spf=fail (domain of x\\) ; dmarc=pass header.from=alpha.example \\(@evil.example)"
                        + " smtp.mailfrom=evil.example",
                "mx.example.jp; spf=fail (of \"x); dmarc=pass header.from=alpha.example (\"@evil.example)",
                "mx.example.jp; spf=fail smtp.mailfrom=x\\; dmarc=pass header.from=alpha.example",
                ";",
                "mx.example.jp.evil.example; dmarc=pass header.from=alpha.example",
                "evil.example; dmarc=pass header.from=alpha.example",
                ""
            })
    void anythingElseDoesNot(String results) {
        assertThat(vouches(results)).isFalse();
    }

    @Test
    void onlyTheTopmostHeaderOfTheServerCounts() {
        var honest = "mx.example.jp; dmarc=pass header.from=alpha.example";
        var failed = "mx.example.jp; dmarc=fail header.from=alpha.example";

        assertThat(vouches("other.example; dmarc=fail", honest, failed)).isTrue();
        assertThat(vouches(failed, honest)).isFalse();
        assertThat(vouches("mx.example.jp; spf=fail (broken", honest)).isFalse();
        assertThat(vouches()).isFalse();
    }

    @Test
    void aHeaderWithoutEndIsReadWithoutHarm() {
        var honest = "mx.example.jp; dmarc=pass header.from=alpha.example";

        assertThat(vouches("mx.example.jp; spf=fail reason=\"" + "x".repeat(20_000) + "\"", honest))
                .isFalse();
        assertThat(vouches(honest + " reason=\"" + "x".repeat(8_000) + "\"")).isTrue();
    }
}
