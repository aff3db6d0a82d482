package jp.ishigaki.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.workshop.IssueEditing;
import jp.ishigaki.workshop.IssueQueries;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.IssueUnmasking;
import jp.ishigaki.workshop.Solution;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The issues of the workshops: raised, commented, moved, claimed and verified by those who did it. */
@Component
@EmbeddedOnly
@Order(30)
class WorkshopDemo implements DemoPart {

    private final IssueService issues;
    private final IssueUnmasking unmasking;
    private final IssueQueries queries;
    private final IssueEditing editing;
    private final ToldIssues pieces;

    WorkshopDemo(
            IssueService issues,
            IssueUnmasking unmasking,
            IssueQueries queries,
            IssueEditing editing,
            ToldIssues pieces) {
        this.issues = issues;
        this.unmasking = unmasking;
        this.queries = queries;
        this.editing = editing;
        this.pieces = pieces;
    }

    @Override
    public String name() {
        return "issues";
    }

    @Override
    public void load(DemoWorld world) {
        var tenants = ToldIssues.tenants(world);
        var experts = world.experts();
        for (var told : world.data("issues").path("issues")) {
            var company = told.path("company").asString();
            var tenant = tenants.get(company);
            if (tenant != null) {
                var issue = raise(world, told, company, tenant);
                comment(world, told, issue);
                lookBehind(world, told, issue);
                moveOn(world, told, company, issue, experts);
                world.issue(told.path("key").asString(), issue);
            }
        }
    }

    private UUID raise(DemoWorld world, JsonNode told, String company, String tenant) {
        var written = pieces.written(world, told, tenant);
        var ids = new UUID[1];
        world.as(
                company, at(told.path("raisedAt")), () -> ids[0] = editing.raise(written, pieces.atFirst(world, told)));
        return ids[0];
    }

    private void comment(DemoWorld world, JsonNode told, UUID issue) {
        for (var comment : told.path("comments")) {
            world.as(
                    comment.path("by").asString(),
                    at(comment.path("at")),
                    () -> issues.comment(issue, comment.path("text").asString()));
        }
    }

    private void lookBehind(DemoWorld world, JsonNode told, UUID issue) {
        var look = told.path("lookedBehind");
        if (look.isObject()) {
            world.as(
                    "staff",
                    at(look.path("at")),
                    () -> unmasking.lookBehind(issue, look.path("reason").asString()));
        }
    }

    /** The data tells the state only; the moments lie between raising and the expert's word, two days apart. */
    private void moveOn(DemoWorld world, JsonNode told, String company, UUID issue, Map<String, String> experts) {
        var state = IssueState.valueOf(told.path("status").asString());
        var raised = at(told.path("raisedAt"));
        var verified = lastWord(told).orElse(raised.plus(Duration.ofDays(6))).plus(Duration.ofMinutes(10));
        var agreed = state == IssueState.AGREED && verified.isAfter(raised.plus(Duration.ofDays(3)))
                ? verified
                : raised.plus(Duration.ofDays(3));
        if (state.compareTo(IssueState.WORKING) >= 0) {
            move(world, company, issue, IssueState.WORKING, raised.plus(Duration.ofDays(1)));
        }
        if (state.compareTo(IssueState.AGREED) >= 0) {
            move(world, company, issue, IssueState.AGREED, agreed);
        }
        if (state.compareTo(IssueState.CLAIMED) >= 0) {
            world.as(
                    company,
                    raised.plus(Duration.ofDays(5)),
                    () -> issues.solve(issue, Solution.of(told.path("evidence").asString())));
        }
        if (state == IssueState.VERIFIED) {
            world.as(experts.getOrDefault(company, "staff"), verified, () -> issues.verify(issue));
        }
    }

    private void move(DemoWorld world, String company, UUID issue, IssueState to, Instant at) {
        world.as(
                company,
                at,
                () -> issues.move(
                        issue,
                        to,
                        Integer.MAX_VALUE,
                        queries.issue(issue).card().version()));
    }

    private static Optional<Instant> lastWord(JsonNode told) {
        var comments = told.path("comments");
        return comments.isEmpty()
                ? Optional.empty()
                : Optional.of(at(comments.path(comments.size() - 1).path("at")));
    }

    private static Instant at(JsonNode moment) {
        return OffsetDateTime.parse(moment.asString()).toInstant();
    }
}
