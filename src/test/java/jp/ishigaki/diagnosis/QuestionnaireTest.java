package jp.ishigaki.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireTest {

    private final Questionnaire questionnaire =
            new DiagnosisData().questionnaires().of("SD-2026.1");

    @ParameterizedTest
    @CsvSource({
        "100,COMPLETE",
        "99,MOSTLY",
        "70,MOSTLY",
        "69,INSUFFICIENT",
        "50,INSUFFICIENT",
        "49,DANGER",
        "0,DANGER",
        "-25,DANGER"
    })
    void s11_aTotalFallsInTheBandOfTheProgramme(int total, String band) {
        assertThat(questionnaire.band(total).key()).isEqualTo(band);
    }

    @Test
    void everyItemUnknownIsTheLowestTotal() {
        assertThat(questionnaire.total(all(Answer.UNKNOWN))).isEqualTo(questionnaire.minScore());
        assertThat(questionnaire.total(all(Answer.YES))).isEqualTo(questionnaire.maxScore());
        assertThat(questionnaire.total(all(Answer.NO))).isZero();
    }

    @Test
    void s10_fifteenYesSixPartlyTwoNoAndTwoUnknownMakeSeventy() {
        var answers = new HashMap<Integer, Answer>();
        for (int item = 1; item <= 25; item++) {
            answers.put(
                    item,
                    item <= 15 ? Answer.YES : item <= 21 ? Answer.PARTLY : item <= 23 ? Answer.NO : Answer.UNKNOWN);
        }

        assertThat(questionnaire.total(answers)).isEqualTo(70);
    }

    @Test
    void thePartsTogetherHoldEveryItemOnce() {
        assertThat(questionnaire.parts().stream().flatMap(part -> questionnaire.itemsOf(part).stream()))
                .containsExactlyElementsOf(questionnaire.items())
                .hasSize(25);
        assertThat(questionnaire.parts())
                .allSatisfy(part -> assertThat(questionnaire.partScore(part.number(), all(Answer.YES)))
                        .isEqualTo(part.maxScore()));
    }

    private static Map<Integer, Answer> all(Answer answer) {
        var answers = new HashMap<Integer, Answer>();
        for (int item = 1; item <= 25; item++) {
            answers.put(item, answer);
        }
        return answers;
    }
}
