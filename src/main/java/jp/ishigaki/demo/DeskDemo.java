package jp.ishigaki.demo;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import jp.ishigaki.desk.DeskFilter;
import jp.ishigaki.desk.DeskQueries;
import jp.ishigaki.desk.DeskRow;
import jp.ishigaki.desk.DeskScope;
import jp.ishigaki.desk.DeskService;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What experts do with some of the questions that wait: each act by whoever holds the question then. */
@Component
@EmbeddedOnly
@Order(21)
class DeskDemo implements DemoPart {

    private static final int MOST = 200;

    private final DeskService desk;
    private final DeskQueries queries;

    DeskDemo(DeskService desk, DeskQueries queries) {
        this.desk = desk;
        this.queries = queries;
    }

    @Override
    public String name() {
        return "desk";
    }

    @Override
    public void load(DemoWorld world) {
        world.data("desk").get("acts").forEach(act -> {
            var at = DemoWorld.moment(act.get("at"));
            var row = waiting(world, title(world, act.get("question").asString()), at);
            var holder = row.expert();
            if (holder != null) {
                world.as(world.keyOf(holder), at, () -> act(world, act, row));
            }
        });
    }

    private void act(DemoWorld world, JsonNode act, DeskRow row) {
        var note = act.get("note").asString();
        switch (act.get("kind").asString()) {
            case "handOver" ->
                desk.handOver(row.question(), world.seat(act.get("to").asString()), note);
            case "askBack" -> desk.askBack(row.question(), note);
            case "release" -> desk.release(row.question(), note);
            default -> throw new IllegalStateException("The demo knows no act " + act);
        }
    }

    private DeskRow waiting(DemoWorld world, String title, Instant at) {
        var found = new AtomicReference<@Nullable DeskRow>();
        world.as(
                world.staffOf(1),
                at,
                () -> queries
                        .questions(new DeskFilter(DeskScope.OPEN, null, null, world.cohort(world.keyOf(1))), null, MOST)
                        .items()
                        .stream()
                        .filter(row -> row.title().equals(title))
                        .forEach(found::set));
        var row = found.get();
        if (row == null) {
            throw new IllegalStateException("Nobody waits for an answer to " + title);
        }
        return row;
    }

    private static String title(DemoWorld world, String key) {
        return world.data("questions")
                .get("questions")
                .valueStream()
                .filter(question -> question.get("key").asString().equals(key))
                .map(question -> question.get("title").asString())
                .findFirst()
                .orElseThrow();
    }
}
