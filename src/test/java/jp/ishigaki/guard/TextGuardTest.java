package jp.ishigaki.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the corpus does not show: exact places after folding, what is the same, and how long a hostile text takes. */
class TextGuardTest {

    private static final int LONG = 20_000;

    private final TextGuard guard = new TextGuard(Corpus.KNOWN);

    @Test
    void aFindingStandsWhereItWasWrittenWhateverItsWidth() {
        var text = "ｱｸｾｽﾎﾟｲﾝﾄの㈱みなと食品、①１９２．１６８．１．１です";

        var found = guard.look(text);

        assertThat(found)
                .extracting(hit -> text.substring(hit.start(), hit.end()))
                .containsExactly("㈱みなと食品", "１９２．１６８．１．１");
    }

    @Test
    void soundMarksThatStandAloneAndCharactersNobodySeesMoveNoPlace() {
        var text = "か\u3099くのﾗｸﾋﾞﾖﾘと192.\u200b168.1.9";

        assertThat(guard.look(text))
                .extracting(hit -> text.substring(hit.start(), hit.end()))
                .containsExactly("ﾗｸﾋﾞﾖﾘ", "192.\u200b168.1.9");
    }

    @Test
    void theSameInAnotherWritingIsTheSame() {
        var found = guard.look("東都電装株式会社と（株）東都電装、045-555-0100と０４５（５５５）０１００");

        assertThat(found).extracting(Hit::same).hasSize(4);
        assertThat(found.get(0).same()).isEqualTo(found.get(1).same());
        assertThat(found.get(2).same()).isEqualTo(found.get(3).same());
    }

    @Test
    void placeholdersCountUpAndPassOverThoseThatStandThere() {
        var placeholders = new Placeholders();
        var texts = List.of("〔IPアドレス1〕から");

        var first = placeholders.of(FindingKind.ADDRESS, "192.168.1.1", texts, kind -> "IPアドレス");
        var second = placeholders.of(FindingKind.ADDRESS, "192.168.1.2", texts, kind -> "IPアドレス");
        var again = placeholders.of(FindingKind.ADDRESS, "192.168.1.1", texts, kind -> "IPアドレス");

        assertThat(List.of(first, second, again)).containsExactly("〔IPアドレス2〕", "〔IPアドレス3〕", "〔IPアドレス2〕");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789018", "483910274652", "202407120932"})
    void aMyNumberHasTheRightCheckDigit(String number) {
        assertThat(LongNumbers.isPersons(number)).isTrue();
        var wrong = number.substring(0, 11) + (number.charAt(11) - '0' + 1) % 10;
        assertThat(LongNumbers.isPersons(wrong)).isFalse();
    }

    static Stream<String> hostileTexts() {
        return Stream.of(
                "a",
                "1",
                "1.",
                "a.",
                "a-",
                "-",
                "0-",
                ":",
                "::",
                "ab:",
                "パスワード",
                "パスワードは",
                "パスワード「",
                "pass=",
                "\\\\",
                "\\\\a",
                "@",
                "a@",
                "a@a.",
                "http://",
                "http://a",
                "eyJ",
                "eyJaaaaaaaa.",
                "sk-",
                "-----BEGIN ",
                "-----BEGIN PRIVATE KEY-----",
                "key key ",
                "_key",
                "mysql ",
                "1 ",
                "4111 ",
                "東都電装",
                "東都電",
                "ラ",
                " ",
                "ﾞ",
                "か\u3099",
                "server=",
                "ID/",
                "ID/PW",
                "(0",
                "C:\\",
                "A\\a",
                "SV-",
                "DESKTOP-",
                "㈱");
    }

    /** Generous, as machines differ; what is measured is printed by the bench. A square would take a hundred times as long. */
    @ParameterizedTest
    @MethodSource("hostileTexts")
    void aTextMadeToTakeLongDoesNot(String piece) {
        var text = piece.repeat(LONG / piece.length());

        var fastest = IntStream.range(0, 4).mapToLong(i -> took(text)).min().orElseThrow();

        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(400));
    }

    private long took(String text) {
        var began = System.nanoTime();
        guard.look(text);
        return System.nanoTime() - began;
    }
}
