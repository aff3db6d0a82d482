package jp.ishigaki.demo;

import java.util.Objects;
import jp.ishigaki.workshop.BoardLimits;
import jp.ishigaki.workshop.ColumnLimit;
import jp.ishigaki.workshop.IssueEditing;
import jp.ishigaki.workshop.IssueQueries;
import jp.ishigaki.workshop.IssueState;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The board in use: companies look through what they raised, and the office limits columns. */
@Component
@EmbeddedOnly
@Order(38)
class BoardDemo implements DemoPart {

    private final ToldIssues pieces;
    private final IssueEditing editing;
    private final IssueQueries queries;
    private final BoardLimits limits;
    private final TransactionTemplate transaction;

    BoardDemo(
            ToldIssues pieces,
            IssueEditing editing,
            IssueQueries queries,
            BoardLimits limits,
            TransactionTemplate transaction) {
        this.pieces = pieces;
        this.editing = editing;
        this.queries = queries;
        this.limits = limits;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "board";
    }

    @Override
    public void load(DemoWorld world) {
        var tenants = ToldIssues.tenants(world);
        var at = ToldIssues.lookedThrough();
        for (var told : world.data("issues").path("issues")) {
            if (pieces.isLookedThrough(world, told)) {
                at = at.plusSeconds(70);
                var company = told.path("company").asString();
                world.as(company, at, () -> lookThrough(world, told, Objects.requireNonNull(tenants.get(company))));
            }
        }
        var board = world.data("sheets").path("limits");
        world.as(
                world.staffOf(1),
                DemoWorld.moment(board.path("set")),
                () -> limits.set(
                        world.cohort(world.keyOf(1)),
                        board.path("columns")
                                .valueStream()
                                .map(BoardDemo::limit)
                                .toList()));
    }

    private void lookThrough(DemoWorld world, JsonNode told, String tenant) {
        transaction.executeWithoutResult(status -> {
            var issue = world.issue(told.path("key").asString());
            editing.edit(
                    issue,
                    pieces.written(world, told, tenant),
                    pieces.inFull(world, told),
                    queries.issue(issue).card().version());
        });
    }

    private static ColumnLimit limit(JsonNode told) {
        return new ColumnLimit(
                IssueState.valueOf(told.path("state").asString()),
                told.path("most").isNumber() ? told.path("most").asInt() : null,
                told.path("mostOfCompany").isNumber()
                        ? told.path("mostOfCompany").asInt()
                        : null);
    }
}
