package jp.ishigaki.diagnosis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A submitted self-diagnosis. */
public record DiagnosisResult(
        UUID run,
        UUID company,
        Questionnaire questionnaire,
        LocalDate submittedOn,
        int total,
        ScoreBand band,
        Map<Integer, Answer> answers,
        List<PartSum> parts,
        List<Questionnaire.Item> unknown) {

    public record PartSum(Questionnaire.Part part, int points) {}

    public static DiagnosisResult of(
            UUID company, UUID run, LocalDate submittedOn, Map<Integer, Answer> answers, Questionnaire q) {
        var total = q.total(answers);
        return new DiagnosisResult(
                run,
                company,
                q,
                submittedOn,
                total,
                q.band(total),
                answers,
                q.parts().stream()
                        .map(part -> new PartSum(part, q.partScore(part.number(), answers)))
                        .toList(),
                q.items().stream()
                        .filter(item -> answers.get(item.number()) == Answer.UNKNOWN)
                        .toList());
    }
}
