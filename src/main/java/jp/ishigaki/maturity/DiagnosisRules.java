package jp.ishigaki.maturity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.ishigaki.diagnosis.Answer;
import jp.ishigaki.diagnosis.Questionnaire;
import org.jspecify.annotations.Nullable;

/** The criteria that rest on the latest submitted self-diagnosis. */
final class DiagnosisRules {

    private DiagnosisRules() {}

    /** What the answers say, and what they lack. */
    private record Judgement(CriterionState state, Sentence reason, List<Sentence> missing) {}

    static CriterionResult result(
            Criterion c, CompanyFacts.@Nullable Diagnosis diagnosis, Questionnaire q, LocalDate today) {
        if (diagnosis == null) {
            return CriterionResult.of(c, CriterionState.NOT_ASSESSED, Sentence.of("noDiagnosis"));
        }
        var goodUntil = diagnosis.submittedOn().plusMonths(maxAgeMonths(c.rule()));
        var judgement = judge(c.rule(), diagnosis.answers(), q);
        var state = judgement.state();
        var reason = judgement.reason();
        if (state == CriterionState.MET && today.isAfter(goodUntil)) {
            state = CriterionState.NEEDS_RECHECK;
            reason = Sentence.of("diagnosisOld", diagnosis.submittedOn());
        }
        var source = new CriterionResult.Source(
                Sentence.of("source.diagnosis", diagnosis.submittedOn(), q.total(diagnosis.answers())),
                "diagnosis/" + diagnosis.run());
        return new CriterionResult(
                c, state, reason, judgement.missing(), List.of(source), goodUntil, VerifierClass.SELF);
    }

    private static int maxAgeMonths(CriterionRule rule) {
        return switch (rule) {
            case CriterionRule.DiagnosisComplete r -> r.maxAgeMonths();
            case CriterionRule.FiveRules r -> r.maxAgeMonths();
            case CriterionRule.DiagnosisPart r -> r.maxAgeMonths();
            case CriterionRule.DiagnosisTotal r -> r.maxAgeMonths();
            case CriterionRule.DiagnosisOrganisation r -> r.maxAgeMonths();
            default -> throw new IllegalStateException("Not a rule of the diagnosis: " + rule);
        };
    }

    private static Judgement judge(CriterionRule rule, Map<Integer, Answer> answers, Questionnaire q) {
        return switch (rule) {
            case CriterionRule.DiagnosisComplete r -> complete(answers, q);
            case CriterionRule.FiveRules r -> fiveRules(r, answers);
            case CriterionRule.DiagnosisPart r -> part(r, answers, q);
            case CriterionRule.DiagnosisTotal r -> total(r, q.total(answers));
            case CriterionRule.DiagnosisOrganisation r -> organisation(r, answers, q);
            default -> throw new IllegalStateException("Not a rule of the diagnosis: " + rule);
        };
    }

    private static Judgement complete(Map<Integer, Answer> answers, Questionnaire q) {
        var open = q.open(answers).size();
        return new Judgement(
                open == 0 ? CriterionState.MET : CriterionState.PARTIAL,
                Sentence.of("answered", answers.size(), q.items().size()),
                List.of());
    }

    private static Judgement fiveRules(CriterionRule.FiveRules rule, Map<Integer, Answer> answers) {
        var low = rule.items().stream()
                .filter(item -> answers.get(item) != Answer.YES && answers.get(item) != Answer.PARTLY)
                .toList();
        var taken = rule.items().size() - low.size();
        var missing = low.stream().map(item -> lacking(item, answers)).toList();
        return new Judgement(
                low.isEmpty() ? CriterionState.MET : taken > 0 ? CriterionState.PARTIAL : CriterionState.NOT_MET,
                Sentence.of("fiveRules", taken, rule.items().size()),
                missing);
    }

    private static Judgement part(CriterionRule.DiagnosisPart rule, Map<Integer, Answer> answers, Questionnaire q) {
        var score = q.partScore(rule.part(), answers);
        var missing = new ArrayList<Sentence>();
        if (score < rule.min()) {
            missing.add(Sentence.of("missing.points", rule.min() - score));
        }
        if (rule.noZeroOrUnknown()) {
            q.itemsOf(q.part(rule.part())).stream()
                    .map(Questionnaire.Item::number)
                    .filter(item -> answers.get(item) != Answer.YES && answers.get(item) != Answer.PARTLY)
                    .forEach(item -> missing.add(lacking(item, answers)));
        }
        return new Judgement(
                state(missing, score * 2 >= rule.min()),
                Sentence.of("partScore", rule.part(), score, rule.max(), rule.min()),
                missing);
    }

    private static Judgement total(CriterionRule.DiagnosisTotal rule, int total) {
        List<Sentence> missing =
                total < rule.min() ? List.of(Sentence.of("missing.points", rule.min() - total)) : List.of();
        return new Judgement(
                state(missing, total * 2 >= rule.min()), Sentence.of("total", total, rule.max(), rule.min()), missing);
    }

    private static Judgement organisation(
            CriterionRule.DiagnosisOrganisation rule, Map<Integer, Answer> answers, Questionnaire q) {
        var total = q.total(answers);
        var score = q.partScore(rule.part(), answers);
        var missing = new ArrayList<Sentence>();
        if (total < rule.totalMin()) {
            missing.add(Sentence.of("missing.total", rule.totalMin() - total));
        }
        if (score < rule.partMin()) {
            missing.add(Sentence.of("missing.part", rule.part(), rule.partMin() - score));
        }
        rule.fullItems().stream()
                .filter(item -> answers.get(item) != Answer.YES)
                .forEach(item -> missing.add(Sentence.of("missing.full", item)));
        if (rule.noUnknown()) {
            answers.entrySet().stream()
                    .filter(entry -> entry.getValue() == Answer.UNKNOWN
                            && !rule.fullItems().contains(entry.getKey()))
                    .forEach(entry -> missing.add(Sentence.of("missing.unknown", entry.getKey())));
        }
        return new Judgement(
                state(missing, total >= rule.totalMin() || score >= rule.partMin()),
                Sentence.of("organisation", total, score, rule.partMax()),
                missing);
    }

    private static CriterionState state(List<Sentence> missing, boolean onTheWay) {
        if (missing.isEmpty()) {
            return CriterionState.MET;
        }
        return onTheWay ? CriterionState.PARTIAL : CriterionState.NOT_MET;
    }

    private static Sentence lacking(int item, Map<Integer, Answer> answers) {
        return Sentence.of(answers.get(item) == Answer.UNKNOWN ? "missing.unknown" : "missing.low", item);
    }
}
