package jp.ishigaki.maturity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.diagnosis.DiagnosisResult;
import org.jspecify.annotations.Nullable;

/** Where a company stands on a day, with its reasons and what comes next. */
public record CompanyMaturity(
        UUID company,
        String name,
        LocalDate day,
        RuleSet.Level level,
        List<CriterionResult> criteria,
        @Nullable DiagnosisResult diagnosis) {

    /** How many days ahead a running-out state is told of. */
    public static final int NOTICE_DAYS = 30;

    /** What holds the next level back: expired first, then the lower level, then the smaller effort. */
    public List<CriterionResult> missing() {
        var next = nextLevel();
        return criteria.stream()
                .filter(result -> !result.state().carries())
                .filter(result -> result.criterion().level().compareTo(next) <= 0)
                .sorted(Comparator.comparing((CriterionResult result) -> result.state() != CriterionState.NEEDS_RECHECK)
                        .thenComparing(result -> result.criterion().level())
                        .thenComparing(result -> result.criterion().minutes()))
                .toList();
    }

    /** The level to reach next; at the highest awarded level, that one. */
    public MaturityLevel nextLevel() {
        return level.level().isHighestAwarded() ? level.level() : level.level().next();
    }

    /** Criteria that hold now and run out soon, the first to run out first. */
    public List<CriterionResult> atRisk() {
        return criteria.stream()
                .filter(result -> result.state().carries() && result.runsOutBy(day.plusDays(NOTICE_DAYS)))
                .sorted(Comparator.comparing(CriterionResult::lastGoodDay))
                .toList();
    }

    public List<CriterionResult> ofLevel(MaturityLevel wanted) {
        return criteria.stream()
                .filter(result -> result.criterion().level().equals(wanted))
                .toList();
    }

    public Optional<CriterionResult> criterion(String id) {
        return criteria.stream()
                .filter(result -> result.criterion().id().equals(id))
                .findFirst();
    }
}
