package jp.ishigaki.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.ishigaki.curriculum.ReferenceRefusedException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    @ParameterizedTest
    @CsvSource({
        "16, 16",
        "16-17, 16-17",
        "P16-17, 16-17",
        "P16-P17, 16-17",
        "p.16, 16",
        "１６〜１７, 16-17",
        "16～17, 16-17",
        "'16, 20-21', '16, 20-21'",
        "16、20ー21, '16, 20-21'",
        "16-16, 16",
        "'', ''",
    })
    void pagesAreReadHoweverTheyAreTyped(String typed, String kept) {
        assertThat(Pages.read(typed)).map(Pages::toString).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "17-16", "16-", "-16", "16,,17", "16 to 17", "12345", "16-17-18"})
    void whatIsNoPagesIsRefused(String typed) {
        assertThat(Pages.read(typed)).isEmpty();
    }

    @Test
    void s16AReferenceWithoutAnEditionCannotBe() {
        for (var edition : new String[] {null, "", " "}) {
            assertThatThrownBy(() -> new TextbookReference(edition, "9-1", Pages.NONE))
                    .isInstanceOfSatisfying(
                            ReferenceRefusedException.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_EDITION));
        }
    }
}
