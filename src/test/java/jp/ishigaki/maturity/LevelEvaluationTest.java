package jp.ishigaki.maturity;

import static jp.ishigaki.maturity.Evidenced.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import jp.ishigaki.diagnosis.DiagnosisData;
import jp.ishigaki.diagnosis.Questionnaire;
import jp.ishigaki.diagnosis.Questionnaires;
import org.junit.jupiter.api.Test;

class LevelEvaluationTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 10, 1);
    private static final String GOOD = "YYYYPYYPPPYPPYYYYYPPPPPPN";

    private final Questionnaires questionnaires = new DiagnosisData().questionnaires();
    private final Questionnaire questionnaire = questionnaires.of("SD-2026.1");
    private final RuleSet rules = new ReferenceData().ruleSets(questionnaires).rules("TK-2026.1");

    @Test
    void aCompanyWithoutPeopleIsAtLevelZeroWhateverElseItHas() {
        var facts = new CompanyFacts(
                UUID.randomUUID(),
                new CompanyFacts.People(false, true, true),
                diagnosis(GOOD),
                basics(),
                new TreeSet<>(),
                CompanyFacts.Issues.NONE);

        var evaluation = evaluate(facts);

        assertThat(evaluation.level()).isEqualTo(new MaturityLevel(0));
        assertThat(state(evaluation, "L1-1")).isEqualTo(CriterionState.PARTIAL);
        assertThat(state(evaluation, "L2-3")).isEqualTo(CriterionState.MET);
    }

    @Test
    void allBasicsMakeLevelTwo() {
        assertThat(evaluate(facts(GOOD, basics())).level()).isEqualTo(new MaturityLevel(2));
    }

    @Test
    void oneMissingCriterionHoldsTheLevelBack() {
        var evidence = new ArrayList<>(basics());
        evidence.removeIf(record -> record.criterion().equals("L2-6"));

        var evaluation = evaluate(facts(GOOD, evidence));

        assertThat(evaluation.level()).isEqualTo(new MaturityLevel(1));
        assertThat(state(evaluation, "L2-6")).isEqualTo(CriterionState.NOT_MET);
    }

    @Test
    void eighteenOfTwentyBasicPointsCarryAndSixteenDoNot() {
        assertThat(state(evaluate(facts("YYYYP" + rest('P'), List.of())), "L2-1"))
                .isEqualTo(CriterionState.MET);
        assertThat(state(evaluate(facts("YYYPP" + rest('P'), List.of())), "L2-1"))
                .isEqualTo(CriterionState.PARTIAL);
    }

    /** The points of one questionnaire never sum to 17 in part 1 without an unknown item, and unknown meets nothing. */
    @Test
    void anUnknownBasicItemMeetsNothing() {
        var evaluation = evaluate(facts("YYYYU" + rest('Y'), List.of()));

        assertThat(state(evaluation, "L2-1")).isEqualTo(CriterionState.PARTIAL);
        assertThat(state(evaluation, "L1-3")).isEqualTo(CriterionState.PARTIAL);
        assertThat(state(evaluation, "L1-2")).isEqualTo(CriterionState.MET);
    }

    @Test
    void fiftyPointsCarryAndFortyNineDoNot() {
        assertThat(state(evaluate(facts("PPPPPPPPPPPPPPPPPPPPPPPPP", List.of())), "L2-2"))
                .isEqualTo(CriterionState.MET);
        assertThat(state(evaluate(facts("YPPPPPPPPPPPPPPPPPPPPPPPU", List.of())), "L2-2"))
                .isEqualTo(CriterionState.PARTIAL);
    }

    @Test
    void seventyPointsWithAFullOrganisationCarryAndSixtyNineDoNot() {
        assertThat(state(evaluate(facts("YYYYYPPPPPPPPPPPPNYYYYPYY", List.of())), "L3-2"))
                .isEqualTo(CriterionState.MET);
        assertThat(state(evaluate(facts("YYYYYPPPPPPPPPPPPUYYYYPYY", List.of())), "L3-2"))
                .isEqualTo(CriterionState.PARTIAL);
    }

    @Test
    void evidenceCountsOnItsLastDayAndNoLonger() {
        var policy = evidence(
                "L2-4",
                "POLICY_PUBLISHED",
                LocalDate.of(2023, 10, 1),
                Map.of("approvedOn", "2023-10-01", "toldToStaff", true, "url", "https://x.example"));

        assertThat(state(LevelEvaluation.of(facts(GOOD, List.of(policy)), rules, questionnaire, TODAY), "L2-4"))
                .isEqualTo(CriterionState.MET);
        assertThat(state(
                        LevelEvaluation.of(facts(GOOD, List.of(policy)), rules, questionnaire, TODAY.plusDays(1)),
                        "L2-4"))
                .isEqualTo(CriterionState.NEEDS_RECHECK);
    }

    @Test
    void anExpiredBasicLowersTheLevel() {
        assertThat(LevelEvaluation.of(facts(GOOD, basics()), rules, questionnaire, TODAY.plusMonths(4))
                        .level())
                .isEqualTo(new MaturityLevel(1));
    }

    @Test
    void remoteAccessAsksForMultiFactorAndPatching() {
        var open = evidence(
                "L2-6",
                "TECHNICAL_MEASURES",
                TODAY,
                Map.of("answered", 8, "implemented", List.of("T1"), "remoteAccess", true));
        var closed = evidence(
                "L2-6",
                "TECHNICAL_MEASURES",
                TODAY,
                Map.of("answered", 8, "implemented", List.of(), "remoteAccess", false));

        assertThat(state(evaluate(facts(GOOD, List.of(open))), "L2-6")).isEqualTo(CriterionState.PARTIAL);
        assertThat(state(evaluate(facts(GOOD, List.of(closed))), "L2-6")).isEqualTo(CriterionState.MET);
    }

    @Test
    void aPendingStarIsWaivedForSixtyDays() {
        var pending = evidence("L2-5", "STAR_DECLARED", TODAY.minusDays(60), Map.of("pending", true));

        assertThat(state(evaluate(facts(GOOD, List.of(pending))), "L2-5")).isEqualTo(CriterionState.WAIVED);
        assertThat(state(
                        LevelEvaluation.of(facts(GOOD, List.of(pending)), rules, questionnaire, TODAY.plusDays(1)),
                        "L2-5"))
                .isEqualTo(CriterionState.PARTIAL);
    }

    @Test
    void aDeclarationStillUnderWayNeverCountsAsDeclared() {
        var one = evidence("L1-3", "STAR_DECLARED", TODAY, Map.of("star", "ONE_STAR", "pending", true));
        var two = evidence(
                "L2-5",
                "STAR_DECLARED",
                TODAY.minusDays(61),
                Map.of("star", "TWO_STARS", "declaredOn", "2024-08-01", "declarationId", "DEMO", "pending", true));
        var certificate =
                evidence("L2-5", "STAR_DECLARED", TODAY.minusDays(61), Map.of("alternative", "ISMS", "pending", true));

        assertThat(state(evaluate(facts("NNNNN" + rest('P'), List.of(one))), "L1-3"))
                .isEqualTo(CriterionState.NOT_MET);
        assertThat(state(evaluate(facts(GOOD, List.of(two))), "L2-5")).isEqualTo(CriterionState.PARTIAL);
        assertThat(state(evaluate(facts(GOOD, List.of(certificate))), "L2-5")).isEqualTo(CriterionState.PARTIAL);
    }

    @Test
    void whatHasRunOutIsToldOfUnlessSomethingNewerIsBegun() {
        var begun = evidence("L2-4", "POLICY_PUBLISHED", LocalDate.of(2023, 6, 1), Map.of("place", "受付"));
        var finished = evidence(
                "L2-4",
                "POLICY_PUBLISHED",
                LocalDate.of(2023, 9, 1),
                Map.of("approvedOn", "2023-09-01", "toldToStaff", true, "place", "受付"));
        var begunAgain = evidence("L2-4", "POLICY_PUBLISHED", LocalDate.of(2024, 9, 1), Map.of("place", "受付"));

        assertThat(state(evaluate(facts(GOOD, List.of(finished, begun))), "L2-4"))
                .isEqualTo(CriterionState.NEEDS_RECHECK);
        assertThat(state(evaluate(facts(GOOD, List.of(begunAgain, finished, begun))), "L2-4"))
                .isEqualTo(CriterionState.PARTIAL);
    }

    @Test
    void aDrillOrAnApprovalStillToComeIsNone() {
        var drill = evidence("L3-7", "INCIDENT_READY", TODAY, Map.of("steps", 3, "drilledOn", "2024-10-02"));
        var policy = evidence(
                "L2-4",
                "POLICY_PUBLISHED",
                TODAY,
                Map.of("approvedOn", "2024-10-02", "toldToStaff", true, "place", "受付"));
        var facts = facts(GOOD, List.of(drill, policy));

        assertThat(state(evaluate(facts), "L3-7")).isEqualTo(CriterionState.PARTIAL);
        assertThat(state(evaluate(facts), "L2-4")).isEqualTo(CriterionState.PARTIAL);
        var aDayLater = LevelEvaluation.of(facts, rules, questionnaire, TODAY.plusDays(1));
        assertThat(state(aDayLater, "L3-7")).isEqualTo(CriterionState.MET);
        assertThat(state(aDayLater, "L2-4")).isEqualTo(CriterionState.MET);
    }

    @Test
    void aStarStandsInForTheFiveRules() {
        var star = evidence("L1-3", "STAR_DECLARED", TODAY, Map.of("star", "ONE_STAR"));

        assertThat(state(evaluate(facts("NNNNN" + rest('P'), List.of(star))), "L1-3"))
                .isEqualTo(CriterionState.MET);
    }

    @Test
    void seventyPercentOfCommittedIssuesMustHaveMoved() {
        assertThat(state(evaluate(withIssues(7, 10)), "L3-10")).isEqualTo(CriterionState.MET);
        assertThat(state(evaluate(withIssues(6, 10)), "L3-10")).isEqualTo(CriterionState.PARTIAL);
    }

    private CompanyFacts withIssues(int verified, int committed) {
        return new CompanyFacts(
                UUID.randomUUID(),
                new CompanyFacts.People(true, true, true),
                diagnosis(GOOD),
                List.of(),
                new TreeSet<>(),
                new CompanyFacts.Issues(verified, committed, verified));
    }

    private static String rest(char answer) {
        return String.valueOf(answer).repeat(20);
    }

    private static CompanyFacts facts(String answers, List<EvidenceRecord> evidence) {
        return new CompanyFacts(
                UUID.randomUUID(),
                new CompanyFacts.People(true, true, true),
                diagnosis(answers),
                evidence,
                new TreeSet<>(),
                CompanyFacts.Issues.NONE);
    }

    private static CompanyFacts.Diagnosis diagnosis(String letters) {
        return new CompanyFacts.Diagnosis(UUID.randomUUID(), LocalDate.of(2024, 8, 1), Evidenced.answers(letters));
    }

    private static List<EvidenceRecord> basics() {
        return List.of(
                evidence(
                        "L2-3",
                        "TOOL_OPERATED",
                        TODAY.minusDays(10),
                        Map.of("tool", "UTM", "alertsCheckedOn", "2024-09-20", "supportUntil", "2026-01-01")),
                evidence(
                        "L2-4",
                        "POLICY_PUBLISHED",
                        TODAY.minusDays(10),
                        Map.of("approvedOn", "2024-09-20", "toldToStaff", true, "url", "https://x.example")),
                evidence(
                        "L2-5",
                        "STAR_DECLARED",
                        TODAY.minusDays(10),
                        Map.of("star", "TWO_STARS", "declaredOn", "2024-09-20", "declarationId", "DEMO")),
                evidence(
                        "L2-6",
                        "TECHNICAL_MEASURES",
                        TODAY.minusDays(10),
                        Map.of("answered", 8, "implemented", List.of("T1", "T7"), "remoteAccess", true)));
    }

    private LevelEvaluation evaluate(CompanyFacts facts) {
        return LevelEvaluation.of(facts, rules, questionnaire, TODAY);
    }

    private static CriterionState state(LevelEvaluation evaluation, String criterion) {
        return evaluation.results().stream()
                .filter(result -> result.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
