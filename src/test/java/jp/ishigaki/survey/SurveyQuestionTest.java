package jp.ishigaki.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurveyQuestionTest {

    private static final Phrase WORDS = new Phrase("質問", "");

    @Test
    void whatIsNotRequiredMayStayEmpty() {
        assertThat(SurveyQuestion.of("q", QuestionKind.SCALE, WORDS, false).objection(SurveyAnswer.NONE))
                .isEmpty();
        assertThat(SurveyQuestion.of("q", QuestionKind.SCALE, WORDS, true).objection(SurveyAnswer.NONE))
                .contains(AnswerObjection.MISSING);
    }

    @Test
    void aScaleHasItsEnds() {
        var scale = SurveyQuestion.of("q", QuestionKind.SCALE, WORDS, true);
        var recommend = SurveyQuestion.of("q", QuestionKind.RECOMMEND, WORDS, true);

        assertThat(scale.objection(SurveyAnswer.placing(5))).isEmpty();
        assertThat(scale.objection(SurveyAnswer.placing(0))).contains(AnswerObjection.OUT_OF_RANGE);
        assertThat(recommend.objection(SurveyAnswer.placing(0))).isEmpty();
        assertThat(recommend.objection(SurveyAnswer.placing(11))).contains(AnswerObjection.OUT_OF_RANGE);
        assertThat(recommend.objection(SurveyAnswer.writing("5"))).contains(AnswerObjection.UNFIT);
    }

    @Test
    void somethingElseHasToBeSaid() {
        var question = choosing(QuestionKind.MULTIPLE);

        assertThat(question.objection(SurveyAnswer.choosing("a", SurveyAnswer.OTHER)))
                .contains(AnswerObjection.OTHER_MISSING);
        assertThat(question.objection(new SurveyAnswer(List.of("a", SurveyAnswer.OTHER), "別のもの", null, Map.of())))
                .isEmpty();
        assertThat(question.objection(SurveyAnswer.choosing("z"))).contains(AnswerObjection.UNFIT);
        assertThat(choosing(QuestionKind.SINGLE).objection(SurveyAnswer.choosing("a", "b")))
                .contains(AnswerObjection.UNFIT);
    }

    private static SurveyQuestion choosing(QuestionKind kind) {
        return new SurveyQuestion(
                "q",
                kind,
                WORDS,
                Phrase.NONE,
                true,
                lines("a", "b"),
                true,
                Phrase.NONE,
                Phrase.NONE,
                List.of(),
                null,
                null);
    }

    private static List<Choice> lines(String... ids) {
        return Arrays.stream(ids).map(id -> new Choice(id, new Phrase(id, ""))).toList();
    }

    @Test
    void everyRowOfARequiredMatrixIsAnswered() {
        var matrix = new SurveyQuestion(
                "q",
                QuestionKind.MATRIX,
                WORDS,
                Phrase.NONE,
                true,
                List.of(),
                false,
                WORDS,
                WORDS,
                lines("a", "b"),
                null,
                null);

        assertThat(matrix.objection(SurveyAnswer.rating(Map.of("a", 1)))).contains(AnswerObjection.ROW_MISSING);
        assertThat(matrix.objection(SurveyAnswer.rating(Map.of("a", 1, "b", 6))))
                .contains(AnswerObjection.OUT_OF_RANGE);
        assertThat(matrix.objection(SurveyAnswer.rating(Map.of("a", 1, "b", 5))))
                .isEmpty();
    }

    @Test
    void meansAndRecommendationsAreOfThoseWhoAnswered() {
        var result = new QuestionResult(
                SurveyQuestion.of("q", QuestionKind.RECOMMEND, WORDS, true),
                4,
                false,
                Map.of(),
                Map.of(10, 2, 8, 1, 0, 1),
                Map.of(),
                List.of("だれかの言葉"));

        assertThat(result.mean()).hasValue(7.0);
        assertThat(result.recommendation()).hasValue(25.0);
        assertThat(result.grouped(5).hidden()).isTrue();
        assertThat(result.grouped(5).places()).isEmpty();
        assertThat(result.grouped(4).texts()).isEmpty();
    }

    @Test
    void formsAndAnswersAreReadAsTheyWereWritten() {
        var form = new SurveyForm(WORDS, Phrase.NONE, List.of(choosing(QuestionKind.MULTIPLE)));
        assertThat(FormText.form(FormText.write(form))).isEqualTo(form);
        var answers = Map.of("q", SurveyAnswer.rating(Map.of("a", 2)));
        assertThat(FormText.answers(FormText.write(answers))).isEqualTo(answers);
    }
}
