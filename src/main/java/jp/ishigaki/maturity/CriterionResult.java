package jp.ishigaki.maturity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a company stands to a criterion, and why.
 *
 * @param shortfalls what is missing, one sentence each; empty when nothing is
 * @param goodUntil the last day on which the state counts, or null if it does not run out
 * @param verifiedBy the class of the evidence it rests on, or null where it rests on none
 */
public record CriterionResult(
        Criterion criterion,
        CriterionState state,
        Sentence reason,
        List<Sentence> shortfalls,
        List<Source> sources,
        @Nullable LocalDate goodUntil,
        @Nullable VerifierClass verifiedBy) {

    /** A record behind the result. The path is inside the application or a web address, or null. */
    public record Source(Sentence label, @Nullable String path) {}

    /** The last day on which the state counts; the end of time if it does not run out. */
    public LocalDate lastGoodDay() {
        return goodUntil == null ? LocalDate.MAX : goodUntil;
    }

    boolean runsOutBy(LocalDate day) {
        return !lastGoodDay().isAfter(day);
    }

    static CriterionResult of(Criterion criterion, CriterionState state, Sentence reason) {
        return new CriterionResult(criterion, state, reason, List.of(), List.of(), null, null);
    }

    CriterionResult with(List<Source> moreSources, @Nullable LocalDate until) {
        return new CriterionResult(criterion, state, reason, shortfalls, moreSources, until, verifiedBy);
    }
}
