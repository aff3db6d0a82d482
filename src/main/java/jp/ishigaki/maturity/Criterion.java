package jp.ishigaki.maturity;

import java.util.List;
import jp.ishigaki.diagnosis.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One stone of the wall: what must hold, why, and how to get there.
 *
 * @param minutes how long the next step usually takes
 * @param taughtIn parts of the textbook that help
 * @param expiryMonths how long the state counts, or null if it does not run out within the cohort
 */
public record Criterion(
        String id,
        MaturityLevel level,
        Wording stone,
        Wording title,
        Wording why,
        Wording nextStep,
        int minutes,
        List<Integer> taughtIn,
        @Nullable Integer expiryMonths,
        Verifier verifier,
        CriterionRule rule) {

    /** Who is to confirm the criterion before a level counts as confirmed; the indicative level does not wait. */
    public enum Verifier {
        SELF,
        STAFF,
        EXPERT,
        SYSTEM
    }

    /** Whether evidence can be recorded for it; other criteria are derived from records kept elsewhere. */
    public boolean takesEvidence() {
        return evidenceKind() != null;
    }

    public @Nullable String evidenceKind() {
        return switch (rule) {
            case CriterionRule.Evidenced evidenced -> evidenced.of();
            case CriterionRule.FiveRules five -> "STAR_DECLARED";
            default -> null;
        };
    }
}
