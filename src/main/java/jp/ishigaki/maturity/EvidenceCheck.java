package jp.ishigaki.maturity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the details of one piece of evidence against the limits of a rule. */
class EvidenceCheck {

    private final EvidenceDetail detail;
    private final EvidenceDetail limits;
    private final LocalDate today;
    private final List<Sentence> missing = new ArrayList<>();
    private @Nullable LocalDate goodUntil;

    private EvidenceCheck(EvidenceRecord evidence, CriterionRule.Evidenced rule, LocalDate today) {
        this.detail = evidence.detail();
        this.limits = rule.limits();
        this.today = today;
    }

    static EvidenceCheck of(EvidenceRecord evidence, CriterionRule.Evidenced rule, LocalDate today) {
        var check = new EvidenceCheck(evidence, rule, today);
        check.examine(rule.of());
        return check;
    }

    List<Sentence> missing() {
        return List.copyOf(missing);
    }

    /** The last day by the details' own dates (a licence, a last look), apart from the criterion's expiry. */
    Optional<LocalDate> goodUntil() {
        return Optional.ofNullable(goodUntil);
    }

    private void examine(String kind) {
        switch (kind) {
            case "TOOL_OPERATED" -> tool();
            case "POLICY_PUBLISHED" -> policy();
            case "STAR_DECLARED" -> star();
            case "TECHNICAL_MEASURES" -> technicalMeasures();
            case "ROLES_ASSIGNED" -> roles();
            case "ASSETS_AND_RISKS" -> assetsAndRisks();
            case "STANDARDS_AND_PROCEDURES" -> standards();
            case "MEASURES_IN_OPERATION" -> measuresInOperation();
            case "ANNUAL_PLAN" -> annualPlan();
            case "INCIDENT_READY" -> incidentReady();
            case "EDUCATION_DONE" -> education();
            case "OUTSIDE_VIEW" -> outsideView();
            default -> throw new IllegalStateException("No check for evidence of kind " + kind);
        }
    }

    private void tool() {
        need(detail.has("tool"), "tool");
        dated("alertsCheckedOn", limits.count("alertCheckMaxAgeMonths"), "alertsCheckedOn");
        detail.date("supportUntil").ifPresentOrElse(this::until, () -> need(false, "supportUntil"));
    }

    private void policy() {
        need(happened("approvedOn").isPresent(), "approvedOn");
        need(detail.flag("toldToStaff"), "toldToStaff");
        need(detail.has("url") || detail.has("place"), "published");
    }

    private void star() {
        need(!detail.flag("pending"), "pending");
        if (detail.text("alternative")
                .filter(limits.list("alternatives")::contains)
                .isPresent()) {
            detail.date("validUntil").ifPresent(this::until);
            return;
        }
        need(detail.text("star").equals(limits.text("star")), "star");
        need(happened("declaredOn").isPresent(), "declaredOn");
        need(detail.has("declarationId"), "declarationId");
    }

    private void technicalMeasures() {
        var all = limits.list("answered");
        need(detail.count("answered") >= all.size(), "answered", detail.count("answered"), all.size());
        if (detail.flag("remoteAccess")) {
            var implemented = detail.list("implemented");
            var open = limits.list("ifRemoteAccess").stream()
                    .filter(measure -> !implemented.contains(measure))
                    .toList();
            need(open.isEmpty(), "remoteAccess", String.join("、", open));
        }
    }

    private void roles() {
        need(detail.list("roles").containsAll(limits.list("roles")), "roles");
        need(happened("approvedOn").isPresent(), "approvedOn");
    }

    private void assetsAndRisks() {
        need(detail.count("assets") > 0, "assets");
        var untreated = detail.count("highRisks") - detail.count("highRisksTreated");
        need(untreated <= 0, "highRisks", untreated);
        need(detail.flag("everyAssetOwned"), "everyAssetOwned");
        need(detail.flag("residualAccepted"), "residualAccepted");
    }

    private void standards() {
        need(
                detail.text("approach")
                        .filter(List.of("BASELINE", "COMPREHENSIVE")::contains)
                        .isPresent(),
                "approach");
        var written = detail.list("topics");
        need(written.containsAll(limits.list("topics")), "topics");
        need(written.containsAll(detail.list("used")), "usedTopics");
    }

    private void measuresInOperation() {
        var percent = detail.number("percent");
        need(percent.compareTo(limits.number("minPercent")) >= 0, "percent", percent, limits.number("minPercent"));
        need(
                detail.has("overdueHighRisks") && detail.count("overdueHighRisks") <= limits.count("overdueHighRisks"),
                "overdueHighRisks");
        need(detail.count("sampledByExpert") >= limits.count("sampledByExpert"), "sampledByExpert");
    }

    private void annualPlan() {
        var approved = happened("approvedOn");
        var days = limits.count("approvedDaysBefore");
        need(approved.isPresent(), "approvedOn");
        need(approved.isPresent() && !approved.get().plusDays(days).isAfter(today), "practised", days);
        need(detail.count("quarters") >= 4, "quarters");
        need(
                detail.count("activitiesDone") >= limits.count("activitiesDone"),
                "activitiesDone",
                detail.count("activitiesDone"),
                limits.count("activitiesDone"));
    }

    private void incidentReady() {
        need(detail.count("steps") >= limits.count("steps"), "steps");
        dated("drilledOn", limits.count("drillMaxAgeMonths"), "drilledOn");
    }

    private void education() {
        var percent = detail.number("percentOfStaff");
        need(
                detail.flag("test") || percent.compareTo(limits.number("minPercentOfStaff")) >= 0,
                "percentOfStaff",
                percent,
                limits.number("minPercentOfStaff"));
        need(detail.flag("deputyNamed"), "deputyNamed");
        dated("heldOn", limits.count("maxAgeMonths"), "heldOn");
    }

    private void outsideView() {
        var lowest = detail.has("lowestAxis") ? detail.number("lowestAxis") : BigDecimal.ZERO;
        need(lowest.compareTo(limits.number("axisMin")) >= 0, "lowestAxis", limits.number("axisMin"));
        need(detail.flag("noneBelowBaseline"), "noneBelowBaseline");
        need(detail.count("endStates") >= limits.count("endStates"), "endStates");
        need(detail.flag("countersignedByStaff"), "countersignedByStaff");
    }

    private void dated(String name, int maxAgeMonths, String shortfall) {
        happened(name).ifPresentOrElse(day -> until(day.plusMonths(maxAgeMonths)), () -> need(false, shortfall));
    }

    /** The day of something done: a day still to come is an intention. */
    private Optional<LocalDate> happened(String name) {
        return detail.date(name).filter(day -> !day.isAfter(today));
    }

    private void until(LocalDate day) {
        if (goodUntil == null || day.isBefore(goodUntil)) {
            goodUntil = day;
        }
    }

    private void need(boolean fulfilled, String shortfall, Object... args) {
        if (!fulfilled) {
            missing.add(Sentence.of("missing." + shortfall, args));
        }
    }
}
