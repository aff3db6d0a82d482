package jp.ishigaki.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.diagnosis.Answer;
import jp.ishigaki.diagnosis.DepartmentService;
import jp.ishigaki.diagnosis.DiagnosisService;
import jp.ishigaki.maturity.EvidenceService;
import jp.ishigaki.maturity.NewEvidence;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The self-diagnoses of the companies, and the evidence recorded by them, by the office and by their experts. */
@Component
@EmbeddedOnly
@Order(40)
class MaturityDemo implements DemoPart {

    private final DiagnosisService diagnoses;
    private final DepartmentService departments;
    private final EvidenceService evidence;
    private final TransactionTemplate transaction;

    MaturityDemo(
            DiagnosisService diagnoses,
            DepartmentService departments,
            EvidenceService evidence,
            TransactionTemplate transaction) {
        this.departments = departments;
        this.diagnoses = diagnoses;
        this.evidence = evidence;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "diagnoses and evidence";
    }

    @Override
    public void load(DemoWorld world) {
        world.data("diagnoses").get("diagnoses").forEach(diagnosis -> diagnose(world, diagnosis));
        world.data("diagnoses").get("departments").forEach(run -> begin(world, run));
        world.data("evidence").get("evidence").forEach(record -> record(world, record));
    }

    /** One transaction for the 25 answers and the submission: they are one act here. */
    private void diagnose(DemoWorld world, JsonNode diagnosis) {
        var company = diagnosis.get("company").asString();
        var letters = diagnosis.get("answers").asString();
        var at = OffsetDateTime.parse(diagnosis.get("submittedAt").asString()).toInstant();
        world.as(
                company,
                at,
                () -> transaction.executeWithoutResult(status -> {
                    var run = diagnoses.startOrResume();
                    for (int i = 0; i < letters.length(); i++) {
                        diagnoses.answer(run, i + 1, answer(letters.charAt(i)), "");
                    }
                    var total = diagnoses.submit(run).total();
                    if (total != diagnosis.get("expectedTotal").asInt()) {
                        throw new IllegalStateException("The diagnosis of " + company + " totals " + total);
                    }
                }));
    }

    /** A run that is open still, with what departments have answered of it. */
    private void begin(DemoWorld world, JsonNode begun) {
        var at = OffsetDateTime.parse(begun.get("startedAt").asString()).toInstant();
        world.as(
                begun.get("company").asString(),
                at,
                () -> transaction.executeWithoutResult(status -> {
                    var run = diagnoses.startOrResume();
                    begun.get("copies").forEach(copy -> say(run, copy));
                }));
    }

    private void say(UUID run, JsonNode said) {
        var copy = departments.add(run, said.get("department").asString());
        var letters = said.get("answers").asString();
        for (int i = 0; i < letters.length(); i++) {
            var note = said.path("notes").path(String.valueOf(i + 1)).asString("");
            departments.answer(copy, i + 1, answer(letters.charAt(i)), note);
        }
    }

    private static Answer answer(char letter) {
        return switch (letter) {
            case 'Y' -> Answer.YES;
            case 'P' -> Answer.PARTLY;
            case 'N' -> Answer.NO;
            case 'U' -> Answer.UNKNOWN;
            default -> throw new IllegalStateException("No answer is written " + letter);
        };
    }

    @SuppressWarnings("unchecked") // a JSON object always converts to a map with text keys
    private void record(DemoWorld world, JsonNode record) {
        var company = record.get("company").asString();
        var received = record.get("receivedOn").asString();
        world.as(
                recorder(world, record),
                DemoWorld.tokyo(received, "15:00"),
                () -> evidence.record(new NewEvidence(
                        world.company(company),
                        record.get("criterion").asString(),
                        record.get("what").asString(),
                        (Map<String, Object>) JsonMapper.shared().convertValue(record.get("details"), Map.class),
                        LocalDate.parse(record.get("effectiveOn").asString()),
                        LocalDate.parse(received),
                        null)));
    }

    /** The seat that stands behind the verifier class. */
    private static String recorder(DemoWorld world, JsonNode record) {
        var company = record.get("company").asString();
        return switch (record.get("verifierClass").asString()) {
            case "STAFF_CHECKED" -> world.staffOf(tenantOf(world, company));
            case "EXPERT_VERIFIED" -> expertOf(world, company);
            default -> company;
        };
    }

    private static int tenantOf(DemoWorld world, String company) {
        return world.data("companies")
                .get("companies")
                .valueStream()
                .filter(one -> one.get("key").asString().equals(company))
                .map(one -> one.get("tenant").asInt())
                .findFirst()
                .orElseThrow();
    }

    private static String expertOf(DemoWorld world, String company) {
        return world.data("people")
                .get("accounts")
                .valueStream()
                .filter(account -> account.path("assignedCompanies")
                        .valueStream()
                        .anyMatch(assigned -> assigned.asString().equals(company)))
                .map(account -> account.get("key").asString())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No expert looks after " + company));
    }
}
