package jp.ishigaki.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotteryTest {

    private static final List<String> NUMBERS = List.of("AAAA-2222", "BBBB-3333", "CCCC-4444", "DDDD-5555");

    /** Computed beforehand with sort and sha256sum. */
    @Test
    void theListHashIsWhatTheShellSays() {
        assertThat(Lottery.listHash(NUMBERS))
                .isEqualTo("a72511b8951d6b3097b225a72613ffca920da3c12fa2f29845a9a257b82ccafe");
        assertThat(Lottery.listHash(NUMBERS.reversed())).isEqualTo(Lottery.listHash(NUMBERS));
    }

    @Test
    void theOrderIsWhatTheShellSays() {
        assertThat(Lottery.order("38000.12", NUMBERS))
                .containsExactly("AAAA-2222", "CCCC-4444", "DDDD-5555", "BBBB-3333");
    }

    @Test
    void theSameSeedGivesTheSameOrderHoweverTheListIsWritten() {
        assertThat(Lottery.order("seed", NUMBERS.reversed())).isEqualTo(Lottery.order("seed", NUMBERS));
        assertThat(Lottery.order("another", NUMBERS)).containsExactlyInAnyOrderElementsOf(NUMBERS);
    }

    /** Over many seeds each number comes first about as often as any other. */
    @Test
    void nobodyIsPreferred() {
        var first = IntStream.range(0, 4000)
                .mapToObj(seed -> Lottery.order("seed " + seed, NUMBERS).getFirst())
                .toList();
        assertThat(NUMBERS)
                .allSatisfy(number -> assertThat(
                                first.stream().filter(number::equals).count())
                        .isBetween(880L, 1120L));
    }
}
