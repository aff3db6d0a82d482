package jp.ishigaki.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.ishigaki.attachment.AttachmentService;
import jp.ishigaki.attachment.Purpose;
import jp.ishigaki.commitment.CommitmentQueries;
import jp.ishigaki.commitment.CommitmentService;
import jp.ishigaki.commitment.CommitmentState;
import jp.ishigaki.commitment.Promise;
import jp.ishigaki.commitment.Proof;
import jp.ishigaki.material.file.Intake;
import jp.ishigaki.support.DispatchQueries;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What companies and their experts agreed on at the second visit, how far it is, and the files beside the issues. */
@Component
@EmbeddedOnly
@Order(36)
class CommitmentsDemo implements DemoPart {

    private static final int VISIT = 2;

    private final CommitmentService commitments;
    private final CommitmentQueries queries;
    private final DispatchQueries dispatches;
    private final AttachmentService attachments;
    private final Intake intake;

    CommitmentsDemo(
            CommitmentService commitments,
            CommitmentQueries queries,
            DispatchQueries dispatches,
            AttachmentService attachments,
            Intake intake) {
        this.commitments = commitments;
        this.queries = queries;
        this.dispatches = dispatches;
        this.attachments = attachments;
        this.intake = intake;
    }

    @Override
    public String name() {
        return "commitments";
    }

    @Override
    public void load(DemoWorld world) {
        var data = world.data("commitments");
        data.path("attachments")
                .forEach(told -> world.as(
                        told.path("by").asString(),
                        DemoWorld.moment(told.path("at")),
                        () -> attach(world.issue(told.path("issue").asString()), Purpose.ISSUE, told)));
        var experts = world.experts();
        data.path("commitments").forEach(told -> {
            var company = told.path("company").asString();
            var expert = Objects.requireNonNull(experts.get(company));
            goOn(world, told, expert, agree(world, told, company, expert));
        });
    }

    private UUID agree(DemoWorld world, JsonNode told, String company, String expert) {
        var of = world.company(company);
        var ids = new UUID[1];
        world.as(
                expert,
                DemoWorld.moment(told.path("agreed")),
                () -> ids[0] = commitments.agree(
                        world.issue(told.path("issue").asString()),
                        new Promise(
                                told.path("title").asString(),
                                queries.owners(of).getFirst().person(),
                                LocalDate.parse(told.path("due").asString()),
                                told.path("expected").asString()),
                        dispatches.ofCompany(world.cohort(world.keyOf(1)), of).stream()
                                .filter(visit -> visit.number() == VISIT)
                                .findFirst()
                                .orElseThrow()
                                .id()));
        return ids[0];
    }

    private void goOn(DemoWorld world, JsonNode told, String expert, UUID id) {
        var state = CommitmentState.valueOf(told.path("state").asString());
        var at = told.has("on") ? DemoWorld.moment(told.path("on")) : Instant.EPOCH;
        if (state == CommitmentState.TRANSFERRED) {
            world.as(
                    expert,
                    at,
                    () -> commitments.transfer(
                            id,
                            LocalDate.parse(told.path("plannedOn").asString()),
                            told.path("remark").asString(),
                            version(id)));
        } else if (state != CommitmentState.AGREED) {
            world.as(told.path("company").asString(), at, () -> claim(world, told, id));
            if (state == CommitmentState.VERIFIED) {
                world.as(expert, DemoWorld.moment(told.path("verified")), () -> commitments.verify(id, version(id)));
            }
        }
    }

    private void claim(DemoWorld world, JsonNode told, UUID id) {
        var file = told.path("file").isObject()
                ? attach(world.issue(told.path("issue").asString()), Purpose.EVIDENCE, told.path("file"))
                : null;
        commitments.claim(id, new Proof(told.path("evidence").asString(), null, null, file), version(id));
    }

    private int version(UUID id) {
        return queries.commitment(id).row().version();
    }

    private UUID attach(UUID issue, Purpose purpose, JsonNode told) {
        var name = told.path("name").asString();
        var lines = told.path("lines").valueStream().map(JsonNode::asString).toList();
        var content = DemoFiles.of(name, name.substring(0, name.lastIndexOf('.')), lines);
        try (var file = intake.receive(name, new ByteArrayInputStream(content), content.length)) {
            return attachments.add(issue, purpose, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
