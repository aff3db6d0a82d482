package jp.ishigaki.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question, whatever its kind.
 *
 * @param choices ids of what was chosen
 * @param text what was written, also beside the choice of something else
 * @param number a whole figure or a place on a scale
 * @param rows places on the scale by the rows of a matrix
 */
public record SurveyAnswer(
        List<String> choices, String text, @Nullable Integer number, Map<String, Integer> rows) {

    public static final SurveyAnswer NONE = new SurveyAnswer(List.of(), "", null, Map.of());

    /** The choice of something that is not offered. */
    public static final String OTHER = "other";

    public static final String YES = "yes";
    public static final String NO = "no";

    public SurveyAnswer {
        choices = List.copyOf(choices);
        text = text.strip();
        rows = Map.copyOf(rows);
    }

    public static SurveyAnswer choosing(String... choices) {
        return new SurveyAnswer(List.of(choices), "", null, Map.of());
    }

    public static SurveyAnswer writing(String text) {
        return new SurveyAnswer(List.of(), text, null, Map.of());
    }

    public static SurveyAnswer placing(int number) {
        return new SurveyAnswer(List.of(), "", number, Map.of());
    }

    public static SurveyAnswer rating(Map<String, Integer> rows) {
        return new SurveyAnswer(List.of(), "", null, rows);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return choices.isEmpty() && text.isEmpty() && number == null && rows.isEmpty();
    }
}
