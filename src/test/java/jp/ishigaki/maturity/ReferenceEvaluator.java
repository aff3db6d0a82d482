package jp.ishigaki.maturity;

import static jp.ishigaki.maturity.CriterionState.MET;
import static jp.ishigaki.maturity.CriterionState.NEEDS_RECHECK;
import static jp.ishigaki.maturity.CriterionState.NOT_ASSESSED;
import static jp.ishigaki.maturity.CriterionState.NOT_MET;
import static jp.ishigaki.maturity.CriterionState.PARTIAL;
import static jp.ishigaki.maturity.CriterionState.WAIVED;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.ishigaki.diagnosis.Answer;

/**
 * The rules of TK-2026.1 once more, read from their text and not from the rule set, with every threshold written out.
 * Slow and plain on purpose: it shares no code with the engine that it is held against. "Ambiguous" marks where the
 * text leaves a choice; there the engine's choice is written down.
 */
record ReferenceEvaluator(CompanyFacts facts, LocalDate today) {

    /** How a criterion stands by one thing looked at, and the last day on which that thing counts. */
    private record Look(CriterionState state, LocalDate until) {}

    /** The highest of the levels 1 to 3 for which no criterion of its own or of a lower level is open; otherwise 0. */
    static int level(Map<String, CriterionState> states) {
        if (!allCarry(states, "L1-")) {
            return 0;
        }
        if (!allCarry(states, "L2-")) {
            return 1;
        }
        return allCarry(states, "L3-") ? 3 : 2;
    }

    private static boolean allCarry(Map<String, CriterionState> states, String level) {
        for (var entry : states.entrySet()) {
            if (entry.getKey().startsWith(level) && entry.getValue() != MET && entry.getValue() != WAIVED) {
                return false;
            }
        }
        return true;
    }

    Map<String, CriterionState> states() {
        var states = new LinkedHashMap<String, CriterionState>();
        states.put("L1-1", peopleNamed());
        states.put("L1-2", allItemsAnswered());
        states.put("L1-3", fiveRulesTakenUp());
        states.put("L2-1", basicMeasures());
        states.put("L2-2", notInTheDangerBand());
        states.put("L2-3", evidence("L2-3", this::toolOperated));
        states.put("L2-4", evidence("L2-4", this::policyPublished));
        states.put("L2-5", evidence("L2-5", this::twoStarsDeclared));
        states.put("L2-6", evidence("L2-6", this::quickHolesClosed));
        states.put("L3-1", evidence("L3-1", this::rolesAssigned));
        states.put("L3-2", organisationMeasures());
        states.put("L3-3", evidence("L3-3", this::assetsAndRisksKnown));
        states.put("L3-4", evidence("L3-4", this::standardsAndProcedures));
        states.put("L3-5", evidence("L3-5", this::measuresInOperation));
        states.put("L3-6", evidence("L3-6", this::annualPlanPractised));
        states.put("L3-7", evidence("L3-7", this::readyForAnIncident));
        states.put("L3-8", evidence("L3-8", this::peopleEducated));
        states.put("L3-9", partsAttended());
        states.put("L3-10", ownIssuesMoved());
        states.put("L3-11", evidence("L3-11", this::outsideView));
        return states;
    }

    // --- what rests on people, attendance and issues -------------------------------------------------

    private CriterionState peopleNamed() {
        var people = facts.people();
        if (people.executive() && people.participant() && people.consented()) {
            return MET;
        }
        return people.executive() || people.participant() ? PARTIAL : NOT_MET;
    }

    private CriterionState partsAttended() {
        var covered = IntStream.rangeClosed(1, 9)
                .filter(facts.partsCovered()::contains)
                .count();
        return covered == 9 ? MET : covered > 0 ? PARTIAL : NOT_MET;
    }

    /** Ambiguous: whether 70 % of no committed issue have moved. They have not: without a promise nothing is kept. */
    private CriterionState ownIssuesMoved() {
        var issues = facts.issues();
        var mostMoved = issues.committed() > 0 && issues.moved() * 10 >= issues.committed() * 7;
        if (issues.verified() >= 1 && mostMoved) {
            return MET;
        }
        return issues.verified() > 0 || issues.moved() > 0 ? PARTIAL : NOT_MET;
    }

    // --- what rests on the self-diagnosis, which counts for 12 months --------------------------------
    // Ambiguous: from where an open criterion is PARTIAL, and what age does to it. Only what was met can run out.

    private CriterionState allItemsAnswered() {
        return diagnosed(() -> countOf(1, 25, Answer.values()) == 25, () -> true)
                .state();
    }

    /** Ambiguous: whether two stars stand in for the one; here only one star does. Declared means no longer pending. */
    private CriterionState fiveRulesTakenUp() {
        var taken = diagnosed(() -> takenUp(1, 5) == 5, () -> takenUp(1, 5) > 0);
        var stars = recorded("L1-3")
                .filter(record -> record.detail().text("star").orElse("").equals("ONE_STAR"))
                .filter(record -> !record.detail().flag("pending"))
                .map(record -> look(record, 12, true));
        return bestOf(Stream.concat(Stream.of(taken), stars).toList()).orElse(taken.state());
    }

    private CriterionState basicMeasures() {
        return diagnosed(() -> points(1, 5) >= 18 && takenUp(1, 5) == 5, () -> points(1, 5) >= 9)
                .state();
    }

    private CriterionState notInTheDangerBand() {
        return diagnosed(() -> points(1, 25) >= 50, () -> points(1, 25) >= 25).state();
    }

    private CriterionState organisationMeasures() {
        return diagnosed(
                        () -> points(1, 25) >= 70
                                && points(19, 25) >= 22
                                && countOf(24, 25, Answer.YES) == 2
                                && countOf(1, 25, Answer.UNKNOWN) == 0,
                        () -> points(1, 25) >= 70 || points(19, 25) >= 22)
                .state();
    }

    private Look diagnosed(BooleanSupplier holds, BooleanSupplier onTheWay) {
        var diagnosis = facts.diagnosis();
        if (diagnosis == null) {
            return new Look(NOT_ASSESSED, LocalDate.MIN);
        }
        var until = diagnosis.submittedOn().plusMonths(12);
        if (holds.getAsBoolean()) {
            return new Look(today.isAfter(until) ? NEEDS_RECHECK : MET, until);
        }
        return new Look(onTheWay.getAsBoolean() ? PARTIAL : NOT_MET, until);
    }

    private int points(int from, int to) {
        return 4 * countOf(from, to, Answer.YES)
                + 2 * countOf(from, to, Answer.PARTLY)
                - countOf(from, to, Answer.UNKNOWN);
    }

    private int takenUp(int from, int to) {
        return countOf(from, to, Answer.YES, Answer.PARTLY);
    }

    private int countOf(int from, int to, Answer... wanted) {
        var counted = 0;
        for (var answer : facts.diagnosis().answers().subMap(from, to + 1).values()) {
            for (var each : wanted) {
                counted += answer == each ? 1 : 0;
            }
        }
        return counted;
    }

    // --- what rests on recorded evidence: each piece is looked at as if there were no other ----------

    private Look toolOperated(EvidenceRecord record) {
        var alertsRead = happened(record, "alertsCheckedOn");
        var supported = record.detail().date("supportUntil");
        var complete = record.detail().has("tool") && alertsRead.isPresent() && supported.isPresent();
        return look(record, 6, complete, inMonths(3, alertsRead), supported);
    }

    /** Ambiguous: whether the link of the record shows the publication. Only a place or address among the figures does. */
    private Look policyPublished(EvidenceRecord record) {
        var detail = record.detail();
        var published = detail.has("place") || detail.has("url");
        return look(record, 12, happened(record, "approvedOn").isPresent() && detail.flag("toldToStaff") && published);
    }

    private Look twoStarsDeclared(EvidenceRecord record) {
        var detail = record.detail();
        var alternative = detail.text("alternative").orElse("");
        var certified = alternative.equals("ISMS") || alternative.equals("PRIVACY_MARK");
        var certifiedUntil = certified ? detail.date("validUntil") : Optional.<LocalDate>empty();
        if (detail.flag("pending")) {
            var sixtyDays = record.effectiveOn().plusDays(60);
            return today.isAfter(sixtyDays) ? look(record, 24, false, certifiedUntil) : new Look(WAIVED, sixtyDays);
        }
        var declared = detail.text("star").orElse("").equals("TWO_STARS")
                && happened(record, "declaredOn").isPresent()
                && detail.has("declarationId");
        return look(record, 24, certified || declared, certifiedUntil);
    }

    /** Ambiguous: what it means that nothing is said of remote access. It means that there is none. */
    private Look quickHolesClosed(EvidenceRecord record) {
        var detail = record.detail();
        var doorProtected = detail.list("implemented").contains("T1")
                && detail.list("implemented").contains("T7");
        return look(record, 6, detail.count("answered") >= 8 && (!detail.flag("remoteAccess") || doorProtected));
    }

    private Look rolesAssigned(EvidenceRecord record) {
        var roles = record.detail().list("roles");
        var assigned = roles.containsAll(List.of("RESPONSIBLE", "DEPARTMENT", "SYSTEM", "EDUCATION"));
        return look(record, 12, assigned && happened(record, "approvedOn").isPresent());
    }

    /** Ambiguous: what it means that the number of high risks is not given. It means that there are none. */
    private Look assetsAndRisksKnown(EvidenceRecord record) {
        var detail = record.detail();
        return look(
                record,
                12,
                detail.count("assets") >= 1
                        && detail.flag("everyAssetOwned")
                        && detail.count("highRisksTreated") >= detail.count("highRisks")
                        && detail.flag("residualAccepted"));
    }

    private Look standardsAndProcedures(EvidenceRecord record) {
        var approach = record.detail().text("approach").orElse("");
        var topics = record.detail().list("topics");
        return look(
                record,
                12,
                (approach.equals("BASELINE") || approach.equals("COMPREHENSIVE"))
                        && topics.containsAll(List.of("ACCOUNTS", "UPDATES", "BACKUP_WITH_RESTORE", "INCIDENT"))
                        && topics.containsAll(record.detail().list("used")));
    }

    private Look measuresInOperation(EvidenceRecord record) {
        var detail = record.detail();
        var noneOverdue = detail.has("overdueHighRisks") && detail.count("overdueHighRisks") == 0;
        var sampled = detail.count("sampledByExpert") >= 3;
        return look(record, 6, detail.number("percent").doubleValue() >= 80 && sampled && noneOverdue);
    }

    private Look annualPlanPractised(EvidenceRecord record) {
        var approved = happened(record, "approvedOn");
        var sixtyDaysAgo = today.minusDays(60);
        return look(
                record,
                12,
                approved.isPresent()
                        && !approved.get().isAfter(sixtyDaysAgo)
                        && record.detail().count("quarters") >= 4
                        && record.detail().count("activitiesDone") >= 3);
    }

    private Look readyForAnIncident(EvidenceRecord record) {
        var drilled = happened(record, "drilledOn");
        var complete = record.detail().count("steps") >= 3 && drilled.isPresent();
        return look(record, 12, complete, inMonths(12, drilled));
    }

    private Look peopleEducated(EvidenceRecord record) {
        var detail = record.detail();
        var held = happened(record, "heldOn");
        var reached = detail.number("percentOfStaff").doubleValue() >= 80 || detail.flag("test");
        return look(record, 12, reached && detail.flag("deputyNamed") && held.isPresent(), inMonths(12, held));
    }

    /** Does not run out within the cohort. */
    private Look outsideView(EvidenceRecord record) {
        var detail = record.detail();
        var complete = detail.number("lowestAxis").doubleValue() >= 3.0
                && detail.flag("noneBelowBaseline")
                && detail.count("endStates") >= 4
                && detail.flag("countersignedByStaff");
        return new Look(complete ? MET : PARTIAL, LocalDate.MAX);
    }

    // --- days and pieces ------------------------------------------------------------------------------

    /** What is done has a day that is not still to come. */
    private Optional<LocalDate> happened(EvidenceRecord record, String name) {
        return record.detail().date(name).filter(day -> !day.isAfter(today));
    }

    private static Optional<LocalDate> inMonths(int months, Optional<LocalDate> day) {
        return day.map(start -> start.plusMonths(months));
    }

    /** A piece counts to the last of its months, or to an earlier ending of its own; that day is included. */
    @SafeVarargs
    private Look look(EvidenceRecord record, int months, boolean complete, Optional<LocalDate>... endings) {
        var until = record.effectiveOn().plusMonths(months);
        for (var ending : endings) {
            if (ending.isPresent() && ending.get().isBefore(until)) {
                until = ending.get();
            }
        }
        if (!complete) {
            return new Look(PARTIAL, until);
        }
        return new Look(today.isAfter(until) ? NEEDS_RECHECK : MET, until);
    }

    private Stream<EvidenceRecord> recorded(String criterion) {
        return facts.evidence().stream().filter(record -> record.criterion().equals(criterion));
    }

    private CriterionState evidence(String criterion, Function<EvidenceRecord, Look> look) {
        return bestOf(recorded(criterion).map(look).toList()).orElse(NOT_MET);
    }

    /**
     * One piece that holds is enough. Expiry turns a criterion to NEEDS_RECHECK, whatever unfinished piece came before;
     * ambiguous: an unfinished piece that reaches further is a new beginning, and PARTIAL. Of equals the first speaks.
     */
    private static Optional<CriterionState> bestOf(List<Look> looks) {
        for (var carrying : List.of(MET, WAIVED)) {
            for (var look : looks) {
                if (look.state() == carrying) {
                    return Optional.of(carrying);
                }
            }
        }
        Look furthest = null;
        for (var look : looks) {
            var open = look.state() == NEEDS_RECHECK || look.state() == PARTIAL;
            if (open && (furthest == null || look.until().isAfter(furthest.until()))) {
                furthest = look;
            }
        }
        return Optional.ofNullable(furthest).map(Look::state);
    }
}
