package jp.ishigaki.maturity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.ishigaki.diagnosis.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * Applies a rule set to the facts of a company on a day. A level needs every criterion of its own and of all lower
 * levels; a good score hides no gap, and what is unknown meets nothing.
 */
record LevelEvaluation(MaturityLevel level, List<CriterionResult> results) {

    private static final Comparator<CriterionResult> BEST_FIRST = Comparator.comparingInt(
                    (CriterionResult result) -> switch (result.state()) {
                        case MET -> 0;
                        case WAIVED -> 1;
                        case NEEDS_RECHECK, PARTIAL -> 2; // the later one speaks
                        default -> 3;
                    })
            .thenComparing(CriterionResult::lastGoodDay, Comparator.reverseOrder());

    static LevelEvaluation of(CompanyFacts facts, RuleSet rules, Questionnaire questionnaire, LocalDate today) {
        var results = rules.criteria().stream()
                .map(criterion -> result(criterion, facts, questionnaire, today))
                .toList();
        return new LevelEvaluation(level(results), results);
    }

    private static MaturityLevel level(List<CriterionResult> results) {
        var level = new MaturityLevel(0);
        while (!level.isHighestAwarded() && carries(results, level.next())) {
            level = level.next();
        }
        return level;
    }

    private static boolean carries(List<CriterionResult> results, MaturityLevel level) {
        return results.stream()
                .filter(result -> result.criterion().level().equals(level))
                .allMatch(result -> result.state().carries());
    }

    private static CriterionResult result(Criterion c, CompanyFacts facts, Questionnaire q, LocalDate today) {
        return switch (c.rule()) {
            case CriterionRule.PeopleNamed rule -> peopleNamed(c, facts.people());
            case CriterionRule.PartsAttended rule -> partsAttended(c, rule, facts);
            case CriterionRule.OwnIssueVerified rule -> ownIssues(c, rule, facts.issues());
            case CriterionRule.Evidenced rule -> evidenced(c, rule, facts, today);
            case CriterionRule.FiveRules rule ->
                better(DiagnosisRules.result(c, facts.diagnosis(), q, today), starDeclared(c, rule, facts, today));
            default -> DiagnosisRules.result(c, facts.diagnosis(), q, today);
        };
    }

    private static CriterionResult peopleNamed(Criterion c, CompanyFacts.People people) {
        var missing = new ArrayList<Sentence>();
        if (!people.executive()) {
            missing.add(Sentence.of("missing.executive"));
        }
        if (!people.participant()) {
            missing.add(Sentence.of("missing.participant"));
        }
        if (missing.isEmpty() && !people.consented()) {
            missing.add(Sentence.of("missing.consents"));
        }
        if (missing.isEmpty()) {
            return CriterionResult.of(c, CriterionState.MET, Sentence.of("peopleNamed"));
        }
        var state = people.executive() || people.participant() ? CriterionState.PARTIAL : CriterionState.NOT_MET;
        return new CriterionResult(c, state, Sentence.of("peopleMissing"), missing, List.of(), null, null);
    }

    private static CriterionResult partsAttended(Criterion c, CriterionRule.PartsAttended rule, CompanyFacts facts) {
        var covered =
                rule.parts().stream().filter(facts.partsCovered()::contains).count();
        var sources = List.of(new CriterionResult.Source(Sentence.of("source.schedule"), "schedule"));
        var state = covered == rule.parts().size()
                ? CriterionState.MET
                : covered > 0 ? CriterionState.PARTIAL : CriterionState.NOT_MET;
        return CriterionResult.of(
                        c,
                        state,
                        Sentence.of("partsCovered", covered, rule.parts().size()))
                .with(sources, null);
    }

    private static CriterionResult ownIssues(
            Criterion c, CriterionRule.OwnIssueVerified rule, CompanyFacts.Issues issues) {
        if (issues.equals(CompanyFacts.Issues.NONE)) {
            return CriterionResult.of(c, CriterionState.NOT_MET, Sentence.of("noIssues"));
        }
        var met = issues.verified() >= rule.minVerified() && issues.percentMoved() >= rule.minPercentMoved();
        var begun = issues.verified() > 0 || issues.moved() > 0;
        var state = met ? CriterionState.MET : begun ? CriterionState.PARTIAL : CriterionState.NOT_MET;
        var reason = Sentence.of("issues", issues.verified(), issues.moved(), issues.committed());
        return CriterionResult.of(c, state, reason)
                .with(List.of(new CriterionResult.Source(Sentence.of("source.issues"), "board")), null);
    }

    private static CriterionResult evidenced(
            Criterion c, CriterionRule.Evidenced rule, CompanyFacts facts, LocalDate today) {
        return facts.evidenceFor(c).stream()
                .map(evidence -> judged(c, rule, evidence, today))
                .min(BEST_FIRST)
                .orElseGet(() -> CriterionResult.of(c, CriterionState.NOT_MET, Sentence.of("noEvidence")));
    }

    private static CriterionResult judged(
            Criterion c, CriterionRule.Evidenced rule, EvidenceRecord evidence, LocalDate today) {
        var check = EvidenceCheck.of(evidence, rule, today);
        var pending = pendingUntil(rule, evidence);
        if (pending != null && !today.isAfter(pending)) {
            return resting(c, CriterionState.WAIVED, Sentence.of("pending", pending), List.of(), evidence, pending);
        }
        var goodUntil =
                earliest(expiry(c, evidence.effectiveOn()), check.goodUntil().orElse(null));
        if (!check.missing().isEmpty()) {
            return resting(
                    c,
                    CriterionState.PARTIAL,
                    Sentence.of("evidencePartly", evidence.what()),
                    check.missing(),
                    evidence,
                    goodUntil);
        }
        return holding(c, evidence, goodUntil, today);
    }

    private static CriterionResult holding(
            Criterion c, EvidenceRecord evidence, @Nullable LocalDate goodUntil, LocalDate today) {
        if (goodUntil != null && today.isAfter(goodUntil)) {
            return resting(
                    c,
                    CriterionState.NEEDS_RECHECK,
                    Sentence.of("evidenceExpired", evidence.what(), goodUntil),
                    List.of(),
                    evidence,
                    goodUntil);
        }
        return resting(
                c,
                CriterionState.MET,
                Sentence.of("evidenceHolds", evidence.what(), evidence.effectiveOn()),
                List.of(),
                evidence,
                goodUntil);
    }

    private static CriterionResult starDeclared(
            Criterion c, CriterionRule.FiveRules rule, CompanyFacts facts, LocalDate today) {
        return facts.evidenceFor(c).stream()
                .filter(evidence -> evidence.detail()
                        .text("star")
                        .filter(rule.orStar()::equals)
                        .isPresent())
                .filter(evidence -> !evidence.detail().flag("pending"))
                .map(evidence -> holding(c, evidence, expiry(c, evidence.effectiveOn()), today))
                .min(BEST_FIRST)
                .orElseGet(() -> CriterionResult.of(c, CriterionState.NOT_MET, Sentence.of("noEvidence")));
    }

    private static CriterionResult better(CriterionResult one, CriterionResult other) {
        return Stream.of(one, other).min(BEST_FIRST).orElseThrow();
    }

    private static CriterionResult resting(
            Criterion c,
            CriterionState state,
            Sentence reason,
            List<Sentence> missing,
            EvidenceRecord evidence,
            @Nullable LocalDate goodUntil) {
        var label = Sentence.of("source.evidence", evidence.what(), evidence.effectiveOn());
        var path = evidence.source() != null
                ? evidence.source()
                : evidence.detail().text("url").orElse(null);
        var sources = List.of(new CriterionResult.Source(label, path));
        return new CriterionResult(c, state, reason, missing, sources, goodUntil, evidence.verifier());
    }

    private static @Nullable LocalDate pendingUntil(CriterionRule.Evidenced rule, EvidenceRecord evidence) {
        var days = rule.limits().count("pendingMaxDays");
        return days > 0 && evidence.detail().flag("pending")
                ? evidence.effectiveOn().plusDays(days)
                : null;
    }

    private static @Nullable LocalDate expiry(Criterion c, LocalDate since) {
        return c.expiryMonths() == null ? null : since.plusMonths(c.expiryMonths());
    }

    private static @Nullable LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
