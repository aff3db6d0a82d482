package jp.ishigaki.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What was answered to one question, in groups that name nobody.
 *
 * @param answered how many answered it
 * @param hidden whether there are too few answers for this reader to be shown more than their count
 * @param choices how often each was chosen, in the order they are offered
 * @param places how often each place of a scale, or each figure, was given; in ascending order
 * @param rows the same of each row of a matrix
 * @param texts what was written, in no telling order; several times what several wrote
 */
public record QuestionResult(
        SurveyQuestion question,
        int answered,
        boolean hidden,
        Map<String, Integer> choices,
        Map<Integer, Integer> places,
        Map<String, Map<Integer, Integer>> rows,
        List<String> texts) {

    /** Of how many promoters (9 and 10) exceed detractors (0 to 6) among a hundred. */
    @JsonIgnore
    public OptionalDouble recommendation() {
        var all = places.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * (count(9, 10) - count(0, 6)) / all);
    }

    private int count(int from, int to) {
        return places.entrySet().stream()
                .filter(place -> place.getKey() >= from && place.getKey() <= to)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    @JsonIgnore
    public OptionalDouble mean() {
        return meanOf(places);
    }

    public static OptionalDouble meanOf(Map<Integer, Integer> places) {
        var all = places.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(places.entrySet().stream()
                                .mapToDouble(place -> (double) place.getKey() * place.getValue())
                                .sum()
                        / all);
    }

    /** The figures without any words of those who answered; with fewer answers than the group, only their number. */
    QuestionResult grouped(int group) {
        var few = answered < group;
        return new QuestionResult(
                question,
                answered,
                few,
                few ? Map.of() : choices,
                few ? Map.of() : places,
                few ? Map.of() : rowsOf(group),
                List.of());
    }

    private Map<String, Map<Integer, Integer>> rowsOf(int group) {
        var large = new LinkedHashMap<>(rows);
        large.values()
                .removeIf(places ->
                        places.values().stream().mapToInt(Integer::intValue).sum() < group);
        return large;
    }
}
