package jp.ishigaki.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the departments of a company say to the items of one run. All of them together settle an item by saying the same;
 * what they see differently, the person in charge settles.
 */
public record DepartmentVoices(List<DepartmentCopy> copies) {

    public boolean isEmpty() {
        return copies.isEmpty();
    }

    /** The answer to an item that every department gave. */
    public Optional<Answer> agreed(int item) {
        var said = copies.stream()
                .map(copy -> copy.given(item).map(OpenDiagnosis.Given::answer).orElse(null))
                .distinct()
                .toList();
        return said.size() == 1 ? Optional.ofNullable(said.getFirst()) : Optional.empty();
    }

    /** Whether two departments answered an item differently, whoever has not answered yet. */
    public boolean differ(int item) {
        return copies.stream()
                        .map(copy -> copy.given(item)
                                .map(OpenDiagnosis.Given::answer)
                                .orElse(null))
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
    }

    /** The answers that count: those given for the company, and where none is, what all departments agree on. */
    public Map<Integer, Answer> counting(Questionnaire questionnaire, Map<Integer, Answer> given) {
        var counting = new TreeMap<>(given);
        questionnaire.items().stream()
                .map(Questionnaire.Item::number)
                .filter(item -> !given.containsKey(item))
                .forEach(item -> agreed(item).ifPresent(answer -> counting.put(item, answer)));
        return counting;
    }
}
