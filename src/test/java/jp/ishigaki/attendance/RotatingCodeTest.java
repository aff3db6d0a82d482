package jp.ishigaki.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RotatingCodeTest {

    private static final Instant NOON = Instant.parse("2024-10-08T03:00:00Z");

    private final RotatingCode code = new RotatingCode(UUID.randomUUID(), RotatingCode.newSecret());

    @Test
    void itHasSixDigitsAndStaysForThirtySeconds() {
        assertThat(code.at(NOON)).matches("[0-9]{6}").isEqualTo(code.at(NOON.plusSeconds(29)));
        assertThat(RotatingCode.changesAfter(NOON.plusSeconds(29))).isEqualTo(NOON.plusSeconds(30));
        assertThat(RotatingCode.changesAfter(NOON.plusSeconds(30))).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void itFitsUntilItsSuccessorIsReplacedAndNeverBefore() {
        var digits = code.at(NOON);

        assertThat(code.fits(digits, NOON)).isTrue();
        assertThat(code.fits(digits, NOON.plusSeconds(59))).isTrue();
        assertThat(code.fits(digits, NOON.plusSeconds(60))).isFalse();
        assertThat(code.fits(digits, NOON.minusSeconds(1))).isFalse();
    }

    @Test
    void anotherSessionOrSecretHasOtherCodes() {
        var session = UUID.randomUUID();
        var secret = RotatingCode.newSecret();
        var own = new RotatingCode(session, secret);
        var others = new RotatingCode[] {
            new RotatingCode(UUID.randomUUID(), secret), new RotatingCode(session, RotatingCode.newSecret())
        };

        for (var other : others) {
            // Two codes meet by chance once in a million; ten in a row do not.
            assertThat(java.util.stream.IntStream.range(0, 10)
                            .mapToObj(step -> NOON.plusSeconds(30L * step))
                            .allMatch(at -> own.at(at).equals(other.at(at))))
                    .isFalse();
        }
    }
}
