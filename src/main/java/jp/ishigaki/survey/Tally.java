package jp.ishigaki.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The grouped answers as the database counts them, laid out by question. */
final class Tally {

    /**
     * @param kind ANSWERED, CHOICE, NUMBER, ROW or TEXT
     * @param place the row of a matrix; else empty
     */
    record Line(String kind, String question, String place, String value, int answers) {}

    private final Map<String, List<Line>> lines;

    Tally(List<Line> lines) {
        this.lines = lines.stream().collect(Collectors.groupingBy(Line::question));
    }

    QuestionResult of(SurveyQuestion question) {
        var own = lines.getOrDefault(question.id(), List.of());
        var answered = own.stream()
                .filter(line -> line.kind().equals("ANSWERED"))
                .mapToInt(Line::answers)
                .sum();
        var groups =
                own.stream().filter(line -> !line.kind().equals("ANSWERED")).toList();
        return new QuestionResult(
                question,
                answered,
                answered > 0 && groups.isEmpty(),
                choices(question, groups),
                places(question, groups),
                rows(question, groups),
                texts(groups));
    }

    private static Map<String, Integer> choices(SurveyQuestion question, List<Line> groups) {
        var counts = groups.stream()
                .filter(line -> line.kind().equals("CHOICE"))
                .collect(Collectors.toMap(Line::value, Line::answers));
        var choices = new LinkedHashMap<String, Integer>();
        if (!counts.isEmpty()) {
            ids(question).forEach(id -> choices.put(id, counts.getOrDefault(id, 0)));
        }
        return choices;
    }

    private static List<String> ids(SurveyQuestion question) {
        if (question.kind() == QuestionKind.YES_NO) {
            return List.of(SurveyAnswer.YES, SurveyAnswer.NO);
        }
        var ids = new ArrayList<>(question.choices().stream().map(Choice::id).toList());
        if (question.other()) {
            ids.add(SurveyAnswer.OTHER);
        }
        return ids;
    }

    private static Map<Integer, Integer> places(SurveyQuestion question, List<Line> groups) {
        return counted(
                question,
                groups.stream().filter(line -> line.kind().equals("NUMBER")).toList());
    }

    private static Map<String, Map<Integer, Integer>> rows(SurveyQuestion question, List<Line> groups) {
        var rows = new LinkedHashMap<String, Map<Integer, Integer>>();
        for (var row : question.rows()) {
            var own = groups.stream()
                    .filter(line -> line.kind().equals("ROW") && line.place().equals(row.id()))
                    .toList();
            if (!own.isEmpty()) {
                rows.put(row.id(), counted(question, own));
            }
        }
        return rows;
    }

    /** By place; of a scale also the places that nobody gave. */
    private static Map<Integer, Integer> counted(SurveyQuestion question, List<Line> lines) {
        var counts = new TreeMap<Integer, Integer>();
        if (question.kind().hasEnds() && !lines.isEmpty()) {
            for (int place = question.kind().lowest(); place <= question.kind().highest(); place++) {
                counts.put(place, 0);
            }
        }
        lines.forEach(line -> counts.merge(Integer.valueOf(line.value()), line.answers(), Integer::sum));
        return counts;
    }

    private static List<String> texts(List<Line> groups) {
        return groups.stream()
                .filter(line -> line.kind().equals("TEXT"))
                .flatMap(line -> Collections.nCopies(line.answers(), line.value()).stream())
                .toList();
    }
}
