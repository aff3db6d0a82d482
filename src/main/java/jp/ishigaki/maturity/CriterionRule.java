package jp.ishigaki.maturity;

import java.util.List;

/** When a criterion is met. The figures come from the rule set; the kinds of rule are these. */
public sealed interface CriterionRule {

    /** An executive and a person in charge are members, and both agreed to the texts in force. */
    record PeopleNamed() implements CriterionRule {}

    record DiagnosisComplete(int maxAgeMonths) implements CriterionRule {}

    /** Each of the items is at least partly in place, or the star is declared. */
    record FiveRules(List<Integer> items, String orStar, int maxAgeMonths) implements CriterionRule {}

    record DiagnosisPart(int part, int min, int max, boolean noZeroOrUnknown, int maxAgeMonths)
            implements CriterionRule {}

    record DiagnosisTotal(int min, int max, int maxAgeMonths) implements CriterionRule {}

    record DiagnosisOrganisation(
            int totalMin,
            int part,
            int partMin,
            int partMax,
            List<Integer> fullItems,
            boolean noUnknown,
            int maxAgeMonths)
            implements CriterionRule {}

    record PartsAttended(List<Integer> parts) implements CriterionRule {}

    record OwnIssueVerified(int minVerified, int minPercentMoved) implements CriterionRule {}

    /** Rests on recorded evidence of a kind, whose details are held against the limits. */
    record Evidenced(String of, EvidenceDetail limits) implements CriterionRule {}
}
