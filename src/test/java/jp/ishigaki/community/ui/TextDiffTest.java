package jp.ishigaki.community.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextDiffTest {

    private static String told(String before, String after) {
        return TextDiff.between(before, after).stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case TAKEN_OUT -> "[-" + piece.text() + "-]";
                    case PUT_IN -> "[+" + piece.text() + "+]";
                })
                .collect(Collectors.joining());
    }

    @Test
    void japaneseIsComparedByCharacters() {
        assertThat(told("三台の端末があります。", "五台の端末があります。")).isEqualTo("[-三-][+五+]台の端末があります。");
    }

    @Test
    void wordsWithSpacesAreComparedAsWords() {
        assertThat(told("every night we copy", "every day we copy")).isEqualTo("every [-night-][+day+] we copy");
    }

    @Test
    void whatIsLeftBetweenTwoChangesIsNotLeftAsAScrap() {
        assertThat(told("月末に紙で", "毎週の棚に")).isEqualTo("[-月末に紙で-][+毎週の棚に+]");
    }

    @Test
    void anAddedParagraphLeavesTheOthersAsTheyAre() {
        assertThat(told("一。\n二。\n", "一。\n新しい。\n二。\n")).isEqualTo("一。\n[+新しい。\n+]二。\n");
    }

    @Test
    void nothingIsMarkedWhereNothingChanged() {
        assertThat(told("同じ。", "同じ。")).isEqualTo("同じ。");
        assertThat(told("", "")).isEmpty();
    }

    @Test
    void bothSidesAreKeptWholeAlsoWhereAllOfALongTextChanged() {
        var before = "あ".repeat(8000);
        var after = "い".repeat(8000);
        var begun = Instant.now();

        assertThat(told(before, after)).isEqualTo("[-" + before + "-][+" + after + "+]");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }
}
