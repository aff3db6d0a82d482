package jp.ishigaki.diagnosis;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Two submitted runs of one company side by side.
 *
 * @param changes items answered otherwise in the later run, by number; empty where the two asked different versions
 */
public record RunComparison(
        DiagnosisResult earlier, DiagnosisResult later, List<PartChange> parts, List<ItemChange> changes) {

    public record PartChange(Questionnaire.Part part, int before, int after) {}

    public record ItemChange(
            Questionnaire.Item item,
            @Nullable Answer before,
            @Nullable Answer after) {}

    static RunComparison of(DiagnosisResult one, DiagnosisResult other) {
        var inOrder = !one.submittedOn().isAfter(other.submittedOn());
        var earlier = inOrder ? one : other;
        var later = inOrder ? other : one;
        if (!earlier.questionnaire().id().equals(later.questionnaire().id())) {
            return new RunComparison(earlier, later, List.of(), List.of());
        }
        return new RunComparison(
                earlier,
                later,
                IntStream.range(0, later.parts().size())
                        .mapToObj(at -> new PartChange(
                                later.parts().get(at).part(),
                                earlier.parts().get(at).points(),
                                later.parts().get(at).points()))
                        .toList(),
                later.questionnaire().items().stream()
                        .map(item -> new ItemChange(
                                item,
                                earlier.answers().get(item.number()),
                                later.answers().get(item.number())))
                        .filter(change -> !Objects.equals(change.before(), change.after()))
                        .toList());
    }

    /** Whether both asked the same, so that their items can be compared. */
    public boolean sameVersion() {
        return earlier.questionnaire().id().equals(later.questionnaire().id());
    }
}
