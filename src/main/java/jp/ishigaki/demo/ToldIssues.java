package jp.ishigaki.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.worksheet.WorksheetQueries;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueExtras;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.NewIssue;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The issues as issues.yaml and sheets.yaml tell them: first written down, later looked through by their companies. */
@Component
@EmbeddedOnly
class ToldIssues {

    /** What was raised earlier and goes on is looked through by its company after the session of this day. */
    private static final Instant LOOKED_THROUGH = DemoWorld.tokyo("2024-09-24", "17:20");

    private final IdentityQueries identity;
    private final WorksheetQueries worksheets;

    ToldIssues(IdentityQueries identity, WorksheetQueries worksheets) {
        this.identity = identity;
        this.worksheets = worksheets;
    }

    NewIssue written(DemoWorld world, JsonNode told, String tenant) {
        return new NewIssue(
                told.path("title").asString(),
                told.path("situation").asString(),
                world.session(tenant, told.path("session").asInt()),
                told.path("part").isNumber() ? told.path("part").asInt() : null,
                told.path("section").isString() ? told.path("section").asString() : null,
                Disclosure.valueOf(told.path("disclosure").asString()));
    }

    /** What is known of it at once; owner and day of what is looked through later are settled only then. */
    IssueExtras atFirst(DemoWorld world, JsonNode told) {
        var all = inFull(world, told);
        return isLookedThrough(world, told)
                ? new IssueExtras(null, null, all.tags(), all.worksheet(), all.answers())
                : all;
    }

    /** It acts for the company already. */
    IssueExtras inFull(DemoWorld world, JsonNode told) {
        var sheet = sheet(world, told);
        var actor = identity.actor();
        var answers = new HashMap<String, String>();
        sheet.path("answers")
                .properties()
                .forEach(
                        answer -> answers.put(answer.getKey(), answer.getValue().asString()));
        var worksheet = worksheets
                .inForce(Objects.requireNonNull(actor.cohort()))
                .get(told.path("session").asInt());
        return new IssueExtras(
                sheet.path("owner").asBoolean(false) ? actor.person() : null,
                sheet.path("due").isString() ? LocalDate.parse(sheet.path("due").asString()) : null,
                sheet.path("tags").valueStream().map(JsonNode::asString).toList(),
                answers.isEmpty() || worksheet == null ? null : worksheet.id(),
                answers);
    }

    boolean isLookedThrough(DemoWorld world, JsonNode told) {
        var raised = OffsetDateTime.parse(told.path("raisedAt").asString()).toInstant();
        return raised.isBefore(LOOKED_THROUGH.minusSeconds(7200))
                && List.of(IssueState.RAISED, IssueState.WORKING, IssueState.AGREED)
                        .contains(IssueState.valueOf(told.path("status").asString()))
                && !sheet(world, told).path("quiet").asBoolean(false);
    }

    static Instant lookedThrough() {
        return LOOKED_THROUGH;
    }

    private static JsonNode sheet(DemoWorld world, JsonNode told) {
        return world.data("sheets").path("sheets").path(told.path("key").asString());
    }

    /** Tenant key by company key. */
    static Map<String, String> tenants(DemoWorld world) {
        var byCompany = new HashMap<String, String>();
        for (var company : world.data("companies").path("companies")) {
            byCompany.put(
                    company.path("key").asString(),
                    world.keyOf(company.path("tenant").asInt()));
        }
        return byCompany;
    }
}
