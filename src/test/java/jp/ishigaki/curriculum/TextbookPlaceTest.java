package jp.ishigaki.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import jp.ishigaki.curriculum.TextbookPlace.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextbookPlaceTest {

    @ParameterizedTest
    @CsvSource({
        "2-2-3, SECTION, 2-2-3",
        "２−２−３, SECTION, 2-2-3",
        "２－２－３, SECTION, 2-2-3",
        "2ー2ー3, SECTION, 2-2-3",
        "2‐2–3, SECTION, 2-2-3",
        "2.2.3, SECTION, 2-2-3",
        "２．２．３, SECTION, 2-2-3",
        "'  2-2-3 ', SECTION, 2-2-3",
        "02-02-03, SECTION, 2-2-3",
        "第2-2-3節, SECTION, 2-2-3",
        "§2-2-3, SECTION, 2-2-3",
        "12-2, SECTION, 12-2",
        "第2編, PART, 2",
        "第２編, PART, 2",
        "2編, PART, 2",
        "第10編, PART, 10",
        "Part 2, PART, 2",
        "3章, CHAPTER, 3",
        "第３章, CHAPTER, 3",
        "Chapter 3, CHAPTER, 3",
        "ch. 3, CHAPTER, 3",
    })
    void aNumberNamesItsPlaceHoweverItIsTyped(String typed, Kind kind, String number) {
        assertThat(TextbookPlace.typed(typed)).contains(new TextbookPlace(kind, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2", "自社診断", "2025年の崖", "2-2-3-4-5", "2-2-x", "第編", "-2", "100-1", "Society 5.0"})
    void otherWordsAreNoPlace(String typed) {
        assertThat(TextbookPlace.typed(typed)).isEmpty();
    }
}
