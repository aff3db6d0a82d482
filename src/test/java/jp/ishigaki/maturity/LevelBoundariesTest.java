package jp.ishigaki.maturity;

import static jp.ishigaki.maturity.CriterionState.MET;
import static jp.ishigaki.maturity.CriterionState.NEEDS_RECHECK;
import static jp.ishigaki.maturity.CriterionState.PARTIAL;
import static jp.ishigaki.maturity.CriterionState.WAIVED;
import static jp.ishigaki.maturity.Evidenced.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.ishigaki.diagnosis.Answer;
import jp.ishigaki.diagnosis.DiagnosisData;
import jp.ishigaki.diagnosis.Questionnaire;
import jp.ishigaki.diagnosis.Questionnaires;
import org.junit.jupiter.api.Test;

/** Each border of TK-2026.1, its last value on the one side and its first on the other. */
class LevelBoundariesTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 1, 9);
    private static final String FULL_PART_1 = "YYYYY";

    private final Questionnaires questionnaires = new DiagnosisData().questionnaires();
    private final Questionnaire questionnaire = questionnaires.of("SD-2026.1");
    private final RuleSet rules = new ReferenceData().ruleSets(questionnaires).rules("TK-2026.1");

    @Test
    void eighteenPointsInPartOneCarryAndSixteenDoNot() {
        assertThat(byAnswers("L2-1", 18, 1, 5, "YYYYP" + "Y".repeat(20))).isEqualTo(MET);
        assertThat(byAnswers("L2-1", 16, 1, 5, "YYYPP" + "Y".repeat(20))).isEqualTo(PARTIAL);
    }

    /** The border 17/18 is one between 16 and 18: four in place and one not known are already down at 15. */
    @Test
    void noAnswersMakeSeventeenPointsInPartOne() {
        var sums = IntStream.range(0, 4 * 4 * 4 * 4 * 4)
                .map(number -> IntStream.iterate(number, rest -> rest / 4)
                        .limit(5)
                        .map(rest -> questionnaire.points(Answer.values()[rest % 4]))
                        .sum());

        assertThat(sums.boxed().toList()).contains(15, 16, 18, 20).doesNotContain(17, 19);
    }

    @Test
    void aTotalOfFiftyCarriesAndFortyNineDoesNot() {
        assertThat(byAnswers("L2-2", 50, 1, 25, "P".repeat(25))).isEqualTo(MET);
        assertThat(byAnswers("L2-2", 49, 1, 25, "Y" + "P".repeat(23) + "U")).isEqualTo(PARTIAL);
    }

    @Test
    void aTotalOfSeventyCarriesAndSixtyNineOrSixtyEightDoNot() {
        var partThree = "PPPYYYY";
        assertThat(byAnswers("L3-2", 70, 1, 25, FULL_PART_1 + "YYYYYYYNNNNNN" + partThree))
                .isEqualTo(MET);
        assertThat(byAnswers("L3-2", 69, 1, 25, FULL_PART_1 + "YYYYYYYNNNNNU" + partThree))
                .isEqualTo(PARTIAL);
        assertThat(byAnswers("L3-2", 68, 1, 25, FULL_PART_1 + "YYYYYYPNNNNNN" + partThree))
                .isEqualTo(PARTIAL);
    }

    @Test
    void twentyTwoPointsInPartThreeCarryAndTwentyOneOrTwentyDoNot() {
        var partTwo = "Y".repeat(13);
        assertThat(byAnswers("L3-2", 22, 19, 25, FULL_PART_1 + partTwo + "PPPYYYY"))
                .isEqualTo(MET);
        assertThat(byAnswers("L3-2", 21, 19, 25, FULL_PART_1 + partTwo + "UPYYYYY"))
                .isEqualTo(PARTIAL);
        assertThat(byAnswers("L3-2", 20, 19, 25, FULL_PART_1 + partTwo + "PPPPYYY"))
                .isEqualTo(PARTIAL);
    }

    @Test
    void aPlanApprovedSixtyDaysAgoCarriesAndFiftyNineDaysAgoDoesNot() {
        var plan = evidence(
                "L3-6",
                "ANNUAL_PLAN",
                LocalDate.of(2024, 11, 10),
                Map.of("approvedOn", "2024-11-10", "quarters", 4, "activitiesDone", 3));

        assertThat(state("L3-6", plan, TODAY)).isEqualTo(MET);
        assertThat(state("L3-6", plan, TODAY.minusDays(1))).isEqualTo(PARTIAL);
    }

    @Test
    void eightyPercentOfMeasuresCarryAndSeventyNineDoNot() {
        assertThat(measuresAt(80)).isEqualTo(MET);
        assertThat(measuresAt(79)).isEqualTo(PARTIAL);
        assertThat(measuresAt(79.9)).isEqualTo(PARTIAL);
    }

    @Test
    void educationOfEightyPercentOfStaffCarriesAndOfSeventyNineDoesNot() {
        assertThat(educationAt(80)).isEqualTo(MET);
        assertThat(educationAt(79)).isEqualTo(PARTIAL);
    }

    @Test
    void anAxisOfThreeCarriesAndOneOfTwoAndAHalfDoesNot() {
        assertThat(axisAt(3.0)).isEqualTo(MET);
        assertThat(axisAt(2.5)).isEqualTo(PARTIAL);
    }

    @Test
    void aPendingStarIsWaivedOnTheSixtiethDayAndNotOnTheSixtyFirst() {
        var pending = evidence("L2-5", "STAR_DECLARED", TODAY.minusDays(60), Map.of("pending", true));

        assertThat(state("L2-5", pending, TODAY)).isEqualTo(WAIVED);
        assertThat(state("L2-5", pending, TODAY.plusDays(1))).isEqualTo(PARTIAL);
    }

    @Test
    void alertsReadThreeMonthsAgoCountAndADayLaterNoLonger() {
        var tool = evidence(
                "L2-3",
                "TOOL_OPERATED",
                TODAY.minusDays(1),
                Map.of("tool", "UTM", "alertsCheckedOn", "2024-10-09", "supportUntil", "2026-01-01"));

        assertThat(state("L2-3", tool, TODAY)).isEqualTo(MET);
        assertThat(state("L2-3", tool, TODAY.plusDays(1))).isEqualTo(NEEDS_RECHECK);
    }

    @Test
    void evidenceOfTheEndOfAugustCountsToTheEndOfFebruary() {
        var measures = evidence(
                "L2-6", "TECHNICAL_MEASURES", LocalDate.of(2024, 8, 31), Map.of("answered", 8, "remoteAccess", false));

        assertThat(state("L2-6", measures, LocalDate.of(2025, 2, 28))).isEqualTo(MET);
        assertThat(state("L2-6", measures, LocalDate.of(2025, 3, 1))).isEqualTo(NEEDS_RECHECK);
    }

    @Test
    void aDiagnosisCountsOnItsLastDayAndNoLonger() {
        var facts = facts("Y".repeat(25), List.of());
        var lastDay = TODAY.plusMonths(12);

        assertThat(state("L1-2", facts, lastDay)).isEqualTo(MET);
        assertThat(state("L1-2", facts, lastDay.plusDays(1))).isEqualTo(NEEDS_RECHECK);
    }

    private CriterionState measuresAt(Number percent) {
        var detail = Map.<String, Object>of("percent", percent, "sampledByExpert", 3, "overdueHighRisks", 0);
        return state("L3-5", evidence("L3-5", "MEASURES_IN_OPERATION", TODAY, detail), TODAY);
    }

    private CriterionState educationAt(Number percent) {
        var detail = Map.<String, Object>of("percentOfStaff", percent, "deputyNamed", true, "heldOn", "2025-01-09");
        return state("L3-8", evidence("L3-8", "EDUCATION_DONE", TODAY, detail), TODAY);
    }

    private CriterionState axisAt(Number lowest) {
        var detail = Map.<String, Object>of(
                "lowestAxis", lowest, "endStates", 4, "noneBelowBaseline", true, "countersignedByStaff", true);
        return state("L3-11", evidence("L3-11", "OUTSIDE_VIEW", TODAY, detail), TODAY);
    }

    /** The state by these answers, which must have the points that the example is about. */
    private CriterionState byAnswers(String criterion, int points, int from, int to, String letters) {
        var facts = facts(letters, List.of());
        assertThat(RandomCompanies.sum(facts.diagnosis().answers(), from, to)).isEqualTo(points);
        return state(criterion, facts, TODAY);
    }

    private CriterionState state(String criterion, EvidenceRecord evidence, LocalDate day) {
        return state(criterion, facts("Y".repeat(25), List.of(evidence)), day);
    }

    private CriterionState state(String criterion, CompanyFacts facts, LocalDate day) {
        return LevelEvaluation.of(facts, rules, questionnaire, day).results().stream()
                .filter(result -> result.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static CompanyFacts facts(String letters, List<EvidenceRecord> evidence) {
        return new CompanyFacts(
                UUID.randomUUID(),
                new CompanyFacts.People(true, true, true),
                new CompanyFacts.Diagnosis(UUID.randomUUID(), TODAY, Evidenced.answers(letters)),
                evidence,
                new TreeSet<>(),
                CompanyFacts.Issues.NONE);
    }
}
