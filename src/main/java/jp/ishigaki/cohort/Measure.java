package jp.ishigaki.cohort;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * What companies are measured by.
 *
 * @param ruleSet a version of the maturity rules, such as TK-2026.1
 * @param questionnaire the version of the self-diagnosis that the rules are written for, such as SD-2026.1
 * @param validFrom the day from which new cohorts take it
 */
public record Measure(String ruleSet, String questionnaire, LocalDate validFrom) {

    public static final Comparator<Measure> NEWEST_FIRST = Comparator.comparing(Measure::validFrom)
            .thenComparing(Measure::ruleSet)
            .reversed();
}
