package jp.ishigaki.survey;

import java.util.List;
import java.util.Map;
import jp.ishigaki.schedule.SessionRow;

/**
 * How one question was answered over the sessions of a cohort.
 *
 * @param question as it was asked last
 * @param percent whether the values are shares of those who answered, in percent; else they are means
 * @param series ids of the choices or rows that are compared, in their order; one empty id for a question as a whole
 * @param lines the sessions at which it was asked and answered, in their order
 */
public record SurveyComparison(SurveyQuestion question, boolean percent, List<String> series, List<Line> lines) {

    /**
     * One session.
     *
     * @param values by series; a series without an answer is left out
     */
    public record Line(SessionRow session, int answered, Map<String, Double> values) {}

    /** Where a drawing of the values begins and ends. */
    public double lowest() {
        return percent || question.kind() == QuestionKind.NUMBER
                ? 0
                : question.kind().lowest();
    }

    public double highest() {
        if (percent) {
            return 100;
        }
        return question.kind().hasEnds()
                ? question.kind().highest()
                : lines.stream()
                        .flatMap(line -> line.values().values().stream())
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(1);
    }
}
