package jp.ishigaki.maturity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import jp.ishigaki.diagnosis.Answer;

/**
 * Companies and days around the borders of the rules. A company is drawn as careful or careless; the more careless it
 * is, the more of its figures are drawn from both sides of a border, left out, or too old. The same seed draws the same.
 */
class RandomCompanies {

    private static final UUID COMPANY = new UUID(0, 1);
    private static final List<String> MEASURES = List.of("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8");
    private static final List<String> ROLES = List.of("RESPONSIBLE", "DEPARTMENT", "SYSTEM", "EDUCATION");
    private static final List<String> TOPICS =
            List.of("ACCOUNTS", "UPDATES", "BACKUP_WITH_RESTORE", "INCIDENT", "REMOTE_WORK", "BYOD");

    private final RandomGenerator random;
    private double carelessness;
    private LocalDate today = LocalDate.EPOCH;

    RandomCompanies(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    record Drawn(CompanyFacts facts, LocalDate today) {}

    Drawn next() {
        carelessness = oneOf(0.0, 0.0, 0.01, 0.03, 0.1, 0.3, 0.8);
        today = someDay();
        var people = new CompanyFacts.People(usually(), usually(), usually());
        return new Drawn(new CompanyFacts(COMPANY, people, diagnosis(), evidence(), partsCovered(), issues()), today);
    }

    /** Three years with a leap day, the ends of months drawn as often as all other days. */
    private LocalDate someDay() {
        var day = LocalDate.of(2023, 6, 1).plusDays(random.nextInt(3 * 365));
        return random.nextBoolean() ? day : day.withDayOfMonth(day.lengthOfMonth());
    }

    private TreeSet<Integer> partsCovered() {
        var parts = new TreeSet<Integer>();
        IntStream.rangeClosed(1, 10).filter(part -> usually()).forEach(parts::add);
        return slip() && random.nextBoolean() ? new TreeSet<>() : parts;
    }

    private CompanyFacts.Issues issues() {
        if (slip()) {
            var committed = random.nextInt(12);
            return new CompanyFacts.Issues(random.nextInt(3), committed, random.nextInt(committed + 1));
        }
        var committed = oneOf(1, 3, 10, 20, 30);
        var seventyPercent = (committed * 7 + 9) / 10;
        return new CompanyFacts.Issues(1, committed, Math.min(committed, seventyPercent + random.nextInt(2)));
    }

    // --- the self-diagnosis --------------------------------------------------------------------------

    private CompanyFacts.Diagnosis diagnosis() {
        if (slip() && slip()) {
            return null;
        }
        var answers = random.nextDouble() < Math.min(0.75, carelessness * 5) ? nearBorders() : goodAnswers();
        if (slip()) {
            answers.keySet().removeIf(item -> random.nextInt(10) == 0);
        }
        return new CompanyFacts.Diagnosis(COMPANY, doneWithin(12), answers);
    }

    /** Fulfils every rule, often by not a point too much. */
    private Map<Integer, Answer> goodAnswers() {
        var answers = all(Answer.YES);
        lower(answers, 1, 5, random.nextBoolean() ? 18 : 20);
        lower(answers, 19, 23, 14 + 2 * random.nextInt(4));
        lowerTotal(answers, 6, 18, 70 + 2 * random.nextInt(8));
        return answers;
    }

    private Map<Integer, Answer> nearBorders() {
        var answers = all(oneOf(Answer.YES, Answer.YES, Answer.PARTLY, Answer.NO));
        if (random.nextBoolean()) {
            lower(answers, 1, 5, 16 + random.nextInt(5));
        }
        if (random.nextBoolean()) {
            lower(answers, 19, oneOf(23, 25), 10 + random.nextInt(6));
        }
        IntStream.range(0, random.nextInt(4))
                .forEach(each -> answers.put(1 + random.nextInt(25), oneOf(Answer.UNKNOWN, Answer.NO)));
        lowerTotal(answers, oneOf(1, 6), oneOf(18, 25), oneOf(24, 25, 48, 49, 50, 51, 68, 69, 70, 71, 100));
        if (random.nextInt(10) == 0) { // five in place, one partly, one not known: 21 points in part 3
            IntStream.rangeClosed(19, 25).forEach(item -> answers.put(item, Answer.YES));
            answers.put(19 + random.nextInt(3), Answer.PARTLY);
            answers.put(22 + random.nextInt(4), Answer.UNKNOWN);
        }
        return answers;
    }

    private static Map<Integer, Answer> all(Answer answer) {
        var answers = new TreeMap<Integer, Answer>();
        IntStream.rangeClosed(1, 25).forEach(item -> answers.put(item, answer));
        return answers;
    }

    private void lower(Map<Integer, Answer> answers, int from, int to, int points) {
        lower(answers, from, to, points, from, to);
    }

    private void lowerTotal(Map<Integer, Answer> answers, int from, int to, int points) {
        lower(answers, from, to, points, 1, 25);
    }

    /** Lowers answers from..to by one step each until the sum over first..last would fall below the points. */
    private void lower(Map<Integer, Answer> answers, int from, int to, int points, int first, int last) {
        for (var tries = 0; tries < 60 && sum(answers, first, last) - 2 >= points; tries++) {
            var item = from + random.nextInt(to - from + 1);
            answers.put(
                    item,
                    switch (answers.get(item)) {
                        case YES -> Answer.PARTLY;
                        case PARTLY -> carelessness == 0 && item < 6 ? Answer.PARTLY : Answer.NO;
                        case NO, UNKNOWN -> answers.get(item);
                    });
        }
    }

    static int sum(Map<Integer, Answer> answers, int first, int last) {
        var sum = 0;
        for (var item = first; item <= last; item++) {
            sum += switch (answers.get(item)) {
                case YES -> 4;
                case PARTLY -> 2;
                case UNKNOWN -> -1;
                case NO -> 0;
                case null -> 0;
            };
        }
        return sum;
    }

    // --- evidence ------------------------------------------------------------------------------------

    /** Newest first, as it is read from the database. */
    private List<EvidenceRecord> evidence() {
        var all = new ArrayList<EvidenceRecord>();
        if (random.nextInt(4) == 0) {
            several(all, "L1-3", "STAR_DECLARED", 12);
        }
        several(all, "L2-3", "TOOL_OPERATED", 6);
        several(all, "L2-4", "POLICY_PUBLISHED", 12);
        several(all, "L2-5", "STAR_DECLARED", 24);
        several(all, "L2-6", "TECHNICAL_MEASURES", 6);
        several(all, "L3-1", "ROLES_ASSIGNED", 12);
        several(all, "L3-3", "ASSETS_AND_RISKS", 12);
        several(all, "L3-4", "STANDARDS_AND_PROCEDURES", 12);
        several(all, "L3-5", "MEASURES_IN_OPERATION", 6);
        several(all, "L3-6", "ANNUAL_PLAN", 12);
        several(all, "L3-7", "INCIDENT_READY", 12);
        several(all, "L3-8", "EDUCATION_DONE", 12);
        several(all, "L3-11", "OUTSIDE_VIEW", 12);
        all.sort(Comparator.comparing(EvidenceRecord::effectiveOn).reversed());
        return all;
    }

    private void several(List<EvidenceRecord> all, String criterion, String kind, int months) {
        var pieces = slip() ? random.nextInt(4) : 1 + random.nextInt(5) / 4;
        for (var piece = 0; piece < pieces; piece++) {
            var detail = new TreeMap<>(detail(criterion, kind));
            detail.keySet().removeIf(name -> slip() && random.nextInt(3) == 0);
            var since = "STAR_DECLARED".equals(kind) && random.nextInt(3) == 0 ? daysAgo(60) : doneWithin(months);
            all.add(new EvidenceRecord(
                    new UUID(1, all.size()),
                    COMPANY,
                    criterion,
                    kind,
                    "記録",
                    new EvidenceDetail(detail),
                    since.isAfter(today) ? today : since,
                    today,
                    oneOf(VerifierClass.values()),
                    random.nextBoolean() ? "board" : null));
        }
    }

    private Map<String, Object> detail(String criterion, String kind) {
        var detail = new LinkedHashMap<String, Object>();
        switch (kind) {
            case "TOOL_OPERATED" -> {
                detail.put("tool", oneOf("UTM", "EDR", "MANAGED_ANTI_MALWARE"));
                detail.put("alertsCheckedOn", doneWithin(3).toString());
                detail.put(
                        "supportUntil",
                        today.plusDays(slip() ? -1 : random.nextInt(3)).toString());
            }
            case "POLICY_PUBLISHED" -> {
                detail.put("approvedOn", doneWithin(12).toString());
                detail.put("toldToStaff", usually());
                detail.put(oneOf("place", "url"), slip() ? " " : "https://example.jp/policy");
            }
            case "STAR_DECLARED" -> stars(criterion, detail);
            case "TECHNICAL_MEASURES" -> {
                detail.put("answered", random.nextBoolean() ? mostly(MEASURES) : (Object) (slip() ? 7 : 8));
                detail.put("implemented", mostly(MEASURES));
                detail.put("remoteAccess", random.nextBoolean());
            }
            case "ROLES_ASSIGNED" -> {
                detail.put("roles", mostly(ROLES));
                detail.put("approvedOn", doneWithin(12).toString());
            }
            case "ASSETS_AND_RISKS" -> {
                var highRisks = random.nextInt(4);
                detail.put("assets", slip() ? 0 : 1 + random.nextInt(3));
                detail.put("highRisks", highRisks);
                detail.put("highRisksTreated", slip() ? highRisks - 1 : highRisks + random.nextInt(2));
                detail.put("everyAssetOwned", usually());
                detail.put("residualAccepted", usually());
            }
            case "STANDARDS_AND_PROCEDURES" -> {
                detail.put("approach", slip() ? "QUICK" : oneOf("BASELINE", "COMPREHENSIVE"));
                detail.put("topics", mostly(TOPICS));
                detail.put("used", mostly(oneOf(List.of(), List.of("REMOTE_WORK"), List.of("REMOTE_WORK", "BYOD"))));
            }
            case "MEASURES_IN_OPERATION" -> {
                detail.put("percent", share());
                detail.put("sampledByExpert", slip() ? 2 : 3 + random.nextInt(2));
                detail.put("overdueHighRisks", slip() ? 1 : 0);
            }
            case "ANNUAL_PLAN" -> {
                detail.put("approvedOn", (slip() ? daysAgo(60) : today.minusDays(60 + random.nextInt(3))).toString());
                detail.put("quarters", slip() ? 3 : 4);
                detail.put("activitiesDone", slip() ? 2 : 3 + random.nextInt(2));
            }
            case "INCIDENT_READY" -> {
                detail.put("steps", slip() ? 2 : 3);
                detail.put("drilledOn", doneWithin(12).toString());
            }
            case "EDUCATION_DONE" -> {
                detail.put("percentOfStaff", share());
                detail.put("test", random.nextInt(4) == 0);
                detail.put("deputyNamed", usually());
                detail.put("heldOn", doneWithin(12).toString());
            }
            case "OUTSIDE_VIEW" -> {
                detail.put("lowestAxis", slip() ? 2.5 : oneOf(3, 3.0, 3.5, 5));
                detail.put("endStates", slip() ? 3 : 4);
                detail.put("noneBelowBaseline", usually());
                detail.put("countersignedByStaff", usually());
            }
            default -> throw new IllegalArgumentException(kind);
        }
        return detail;
    }

    private void stars(String criterion, Map<String, Object> detail) {
        detail.put(
                "star", slip() ? oneOf("ONE_STAR", "TWO_STARS") : criterion.equals("L1-3") ? "ONE_STAR" : "TWO_STARS");
        detail.put("declaredOn", doneWithin(24).toString());
        detail.put("declarationId", slip() ? "" : "40012345678");
        if (random.nextInt(8) == 0) {
            detail.put("alternative", slip() ? "ISO9001" : oneOf("ISMS", "PRIVACY_MARK"));
            detail.put(
                    "validUntil",
                    today.plusDays(random.nextInt(3) - (slip() ? 2 : 0)).toString());
        }
        if (slip() || random.nextInt(12) == 0) {
            detail.put("pending", random.nextInt(4) > 0);
        }
    }

    private Object share() {
        return slip() ? oneOf(78, 79, 79.5, 79.99) : oneOf(80, 80.0, 81, 100);
    }

    // --- chance --------------------------------------------------------------------------------------

    private boolean slip() {
        return random.nextDouble() < carelessness;
    }

    private boolean usually() {
        return !slip();
    }

    private List<String> mostly(List<String> names) {
        return names.stream().filter(name -> !slip()).toList();
    }

    /** A day on which something done still counts, often the last one; carelessly, days around it or still to come. */
    private LocalDate doneWithin(int months) {
        if (slip()) {
            return random.nextInt(4) == 0
                    ? today.plusDays(random.nextInt(3))
                    : today.minusMonths(months).plusDays(random.nextInt(7) - 4);
        }
        return today.minusMonths(months).plusDays(random.nextBoolean() ? 3 : 10 + random.nextInt(50));
    }

    private LocalDate daysAgo(int days) {
        return today.minusDays(days).plusDays(random.nextInt(5) - 2);
    }

    @SafeVarargs
    private <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
