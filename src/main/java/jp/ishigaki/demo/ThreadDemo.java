package jp.ishigaki.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import jp.ishigaki.community.AnswerRow;
import jp.ishigaki.community.ClosingReason;
import jp.ishigaki.community.CommunityClosing;
import jp.ishigaki.community.CommunityComments;
import jp.ishigaki.community.CommunityEdits;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.CommunityVotes;
import jp.ishigaki.community.Post;
import jp.ishigaki.community.QuestionDetails;
import jp.ishigaki.community.QuestionFilter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Votes, comments, edits and closing under the questions of the demo. */
@Component
@EmbeddedOnly
@Order(22)
class ThreadDemo implements DemoPart {

    private static final int ALL = 200;

    private final CommunityQueries queries;
    private final CommunityVotes votes;
    private final CommunityComments comments;
    private final CommunityEdits edits;
    private final CommunityClosing closing;

    ThreadDemo(
            CommunityQueries queries,
            CommunityVotes votes,
            CommunityComments comments,
            CommunityEdits edits,
            CommunityClosing closing) {
        this.queries = queries;
        this.votes = votes;
        this.comments = comments;
        this.edits = edits;
        this.closing = closing;
    }

    private record Act(Instant at, Runnable deed) {}

    @Override
    public String name() {
        return "threads";
    }

    @Override
    public void load(DemoWorld world) {
        world.data("threads").get("threads").forEach(thread -> load(world, thread));
    }

    private void load(DemoWorld world, JsonNode thread) {
        var asked = asked(world, thread.get("question").asString());
        var details = read(world, asked);
        vote(world, thread, details);
        var acts = new ArrayList<Act>();
        thread.path("comments").forEach(comment -> acts.add(comment(world, comment, details)));
        thread.path("edits").forEach(edit -> acts.add(edit(world, edit, details)));
        acts.sort(Comparator.comparing(Act::at));
        acts.forEach(act -> act.deed().run());
        if (thread.has("closed")) {
            close(world, thread.get("closed"), details);
        }
    }

    private static JsonNode asked(DemoWorld world, String key) {
        return world.data("questions")
                .get("questions")
                .valueStream()
                .filter(question -> question.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo asks no " + key));
    }

    private QuestionDetails read(DemoWorld world, JsonNode asked) {
        var found = new AtomicReference<QuestionDetails>();
        var at = OffsetDateTime.parse(asked.get("askedAt").asString()).toInstant();
        world.as(asked.get("company").asString(), at, () -> {
            var id = queries.questions(QuestionFilter.ALL, null, null, ALL).items().stream()
                    .filter(row -> row.title().equals(asked.get("title").asString()))
                    .findFirst()
                    .orElseThrow()
                    .id();
            found.set(queries.question(id));
        });
        return Objects.requireNonNull(found.get());
    }

    private void vote(DemoWorld world, JsonNode thread, QuestionDetails details) {
        var after = details.answers().stream()
                .map(AnswerRow::answeredAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var question = details.question().id();
        thread.path("wanted").forEach(by -> world.as(by.asString(), after, () -> votes.wantToKnow(question, true)));
        thread.path("helpful")
                .forEachEntry((answerer, voters) -> voters.forEach(by -> world.as(
                        by.asString(), after, () -> votes.findHelpful(answer(world, answerer, details), true))));
    }

    private Act comment(DemoWorld world, JsonNode comment, QuestionDetails details) {
        var question = details.question().id();
        var on = comment.hasNonNull("on")
                ? new Post(question, answer(world, comment.get("on").asString(), details))
                : Post.question(question);
        var unnamed = comment.path("pseudonymous").asBoolean(false);
        return act(
                world, comment, () -> comments.comment(on, comment.get("body").asString(), unnamed));
    }

    private Act edit(DemoWorld world, JsonNode edit, QuestionDetails details) {
        var by = edit.get("answer").asString();
        var answer = answer(world, by, details);
        var at = at(edit);
        return new Act(
                at,
                () -> world.as(
                        by,
                        at,
                        () -> edits.editAnswer(answer, 0, edit.get("body").asString())));
    }

    private void close(DemoWorld world, JsonNode closed, QuestionDetails details) {
        act(
                        world,
                        closed,
                        () -> closing.close(
                                details.question().id(),
                                ClosingReason.valueOf(closed.get("reason").asString()),
                                closed.get("words").asString()))
                .deed()
                .run();
    }

    private static Act act(DemoWorld world, JsonNode of, Runnable deed) {
        var at = at(of);
        return new Act(at, () -> world.as(of.get("by").asString(), at, deed));
    }

    /** The answer with the words that the data give to whoever it is by. */
    private static UUID answer(DemoWorld world, String by, QuestionDetails details) {
        var wanted = world.data("questions")
                .get("questions")
                .valueStream()
                .filter(question -> question.get("title")
                        .asString()
                        .equals(details.question().title()))
                .flatMap(question -> question.get("answers").valueStream())
                .filter(answer -> answer.get("by").asString().equals(by))
                .map(answer -> answer.get("body").asString().strip())
                .findFirst()
                .orElseThrow();
        return details.answers().stream()
                .filter(answer -> answer.body().equals(wanted))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Instant at(JsonNode node) {
        return OffsetDateTime.parse(node.get("at").asString()).toInstant();
    }
}
