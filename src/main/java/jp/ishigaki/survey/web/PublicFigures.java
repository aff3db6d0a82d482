package jp.ishigaki.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import jp.ishigaki.shared.web.PublicPages;
import jp.ishigaki.survey.AnswerWords;
import jp.ishigaki.survey.QuestionResult;
import org.springframework.stereotype.Component;

/** The groups of a report as tables with a bar in each line, for a page without scripts. */
@Component
class PublicFigures {

    private final AnswerWords words;
    private final PublicPages pages;

    PublicFigures(AnswerWords words, PublicPages pages) {
        this.words = words;
        this.pages = pages;
    }

    List<Map<String, Object>> of(List<QuestionResult> results, Locale reader) {
        var figures = new ArrayList<Map<String, Object>>();
        for (var result : results) {
            figures.add(Map.of(
                    "position", figures.size() + 1,
                    "question", result.question().text().in(reader),
                    "answered", pages.text("survey.ResultFigure.answered", reader, result.answered()),
                    "hidden", result.hidden() || result.answered() == 0,
                    "ends", ends(result, reader),
                    "tables", tables(result, reader)));
        }
        return figures;
    }

    private String ends(QuestionResult result, Locale reader) {
        var question = result.question();
        return !question.kind().hasEnds()
                        || question.low().isEmpty() && question.high().isEmpty()
                ? ""
                : pages.text(
                        "survey.AnswerField.ends",
                        reader,
                        question.kind().lowest(),
                        question.low().in(reader),
                        question.kind().highest(),
                        question.high().in(reader));
    }

    private List<Map<String, Object>> tables(QuestionResult result, Locale reader) {
        var tables = new ArrayList<Map<String, Object>>();
        Function<String, String> choice = id -> words.choice(result.question(), id, reader);
        if (!result.choices().isEmpty()) {
            tables.add(table("", "", result.choices(), choice, result.answered()));
        }
        if (!result.places().isEmpty()) {
            tables.add(table("", mean(result.mean(), reader), result.places(), String::valueOf, sum(result.places())));
        }
        result.rows()
                .forEach((row, places) -> tables.add(table(
                        choice.apply(row),
                        mean(QuestionResult.meanOf(places), reader),
                        places,
                        String::valueOf,
                        sum(places))));
        return tables;
    }

    private String mean(OptionalDouble mean, Locale reader) {
        return mean.isPresent() ? pages.text("survey.ResultFigure.mean", reader, mean.getAsDouble()) : "";
    }

    private static int sum(Map<Integer, Integer> places) {
        return places.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static <K> Map<String, Object> table(
            String name, String mean, Map<K, Integer> counts, Function<K, String> said, int whole) {
        var lines = counts.entrySet().stream()
                .map(line -> Map.of(
                        "name", said.apply(line.getKey()),
                        "count", line.getValue(),
                        "whole", Math.max(1, whole),
                        "percent", whole == 0 ? 0 : Math.round(100f * line.getValue() / whole)))
                .toList();
        return Map.of("name", name, "mean", mean, "lines", lines);
    }
}
