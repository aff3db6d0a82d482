package jp.ishigaki.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One version of the self-diagnosis: 25 items in three parts, points per answer, and the bands of the total. */
public record Questionnaire(
        String id,
        Wording title,
        int minScore,
        int maxScore,
        List<Part> parts,
        List<Choice> choices,
        List<ScoreBand> bands,
        List<Item> items) {

    public record Part(int number, Wording title, int from, int to, int minScore, int maxScore) {}

    public record Choice(Answer answer, int points, Wording label) {}

    public record Item(
            int number,
            int part,
            Wording topic,
            Wording question,
            Wording hint,
            Wording nextStep,
            @Nullable String textbookSection) {}

    public Item item(int number) {
        return items.get(number - 1);
    }

    public List<Item> itemsOf(Part part) {
        return items.subList(part.from() - 1, part.to());
    }

    public Part part(int number) {
        return parts.get(number - 1);
    }

    public int points(Answer answer) {
        return choices.stream()
                .filter(choice -> choice.answer() == answer)
                .mapToInt(Choice::points)
                .findFirst()
                .orElseThrow();
    }

    /** The sum over the answers given; an item without an answer adds nothing. */
    public int total(Map<Integer, Answer> answers) {
        return answers.values().stream().mapToInt(this::points).sum();
    }

    public int partScore(int part, Map<Integer, Answer> answers) {
        return itemsOf(part(part)).stream()
                .map(item -> answers.get(item.number()))
                .filter(answer -> answer != null)
                .mapToInt(this::points)
                .sum();
    }

    /** The numbers of the items that still wait for an answer. */
    public List<Integer> open(Map<Integer, Answer> answers) {
        return IntStream.rangeClosed(1, items.size())
                .filter(number -> !answers.containsKey(number))
                .boxed()
                .toList();
    }

    public ScoreBand band(int total) {
        return bands.stream().filter(band -> band.holds(total)).findFirst().orElseThrow();
    }
}
