package jp.ishigaki.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.QuestionDisclosure;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The questions of the demo and their answers: each written by its own author, at its own time, in order of time. */
@Component
@EmbeddedOnly
@Order(20)
class CommunityDemo implements DemoPart {

    private static final int PAUSE_BEFORE_ACCEPTING = 3600;
    private static final int PAUSE_BEFORE_ENDORSING = 7200;

    private final CommunityService community;

    CommunityDemo(CommunityService community) {
        this.community = community;
    }

    private record Act(Instant at, Runnable deed) {}

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public void load(DemoWorld world) {
        var acts = new ArrayList<Act>();
        world.data("questions").get("questions").forEach(question -> plan(world, question, acts));
        acts.sort(Comparator.comparing(Act::at));
        acts.forEach(act -> act.deed().run());
    }

    private void plan(DemoWorld world, JsonNode question, List<Act> acts) {
        var asker = question.get("company").asString();
        var asked = new AtomicReference<@Nullable UUID>();
        var askedAt = at(question, "askedAt");
        acts.add(new Act(askedAt, () -> world.as(asker, askedAt, () -> asked.set(community.ask(question(question))))));
        question.get("answers").forEach(answer -> {
            var given = new AtomicReference<@Nullable UUID>();
            var by = answer.get("by").asString();
            var answeredAt = at(answer, "at");
            acts.add(new Act(
                    answeredAt,
                    () -> world.as(
                            by,
                            answeredAt,
                            () -> given.set(community.answer(
                                    known(asked::get),
                                    answer.get("body").asString(),
                                    answer.path("pseudonymous").asBoolean(false))))));
            if (answer.path("accepted").asBoolean(false)) {
                var accepting = answeredAt.plusSeconds(PAUSE_BEFORE_ACCEPTING);
                acts.add(new Act(
                        accepting,
                        () -> world.as(
                                asker, accepting, () -> community.accept(known(asked::get), known(given::get)))));
            }
            if (answer.hasNonNull("endorsedBy")) {
                var endorsing = answeredAt.plusSeconds(PAUSE_BEFORE_ENDORSING);
                acts.add(new Act(
                        endorsing,
                        () -> world.as(
                                answer.get("endorsedBy").asString(),
                                endorsing,
                                () -> community.endorse(known(given::get)))));
            }
        });
    }

    private static NewQuestion question(JsonNode question) {
        return new NewQuestion(
                question.get("title").asString(),
                question.get("body").asString(),
                question.hasNonNull("section") ? question.get("section").asString() : null,
                question.hasNonNull("part") ? question.get("part").asInt() : null,
                question.path("tags").valueStream().map(JsonNode::asString).toList(),
                QuestionDisclosure.valueOf(question.path("disclosure").asString("COHORT")),
                question.path("pseudonymous").asBoolean(false));
    }

    private static Instant at(JsonNode node, String field) {
        return OffsetDateTime.parse(node.get(field).asString()).toInstant();
    }

    private static UUID known(Supplier<@Nullable UUID> made) {
        var id = made.get();
        if (id == null) {
            throw new IllegalStateException("The demo answers a question before it is asked");
        }
        return id;
    }
}
