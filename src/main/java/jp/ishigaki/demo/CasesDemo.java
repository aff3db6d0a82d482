package jp.ishigaki.demo;

import java.util.UUID;
import jp.ishigaki.solvedcase.CaseQueries;
import jp.ishigaki.solvedcase.CaseService;
import jp.ishigaki.solvedcase.CaseText;
import jp.ishigaki.workshop.Disclosure;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How companies solved what they had raised, in their own words, and whom it helped. */
@Component
@EmbeddedOnly
@Order(37)
class CasesDemo implements DemoPart {

    private final CaseService cases;
    private final CaseQueries queries;

    CasesDemo(CaseService cases, CaseQueries queries) {
        this.cases = cases;
        this.queries = queries;
    }

    @Override
    public String name() {
        return "solved cases";
    }

    @Override
    public void load(DemoWorld world) {
        world.data("cases").path("cases").forEach(told -> {
            var ids = new UUID[1];
            world.as(
                    told.path("company").asString(),
                    DemoWorld.moment(told.path("at")),
                    () -> ids[0] = write(world, told));
            told.path("thanks")
                    .forEach(thanks -> world.as(
                            thanks.path("by").asString(),
                            DemoWorld.moment(thanks.path("at")),
                            () -> cases.thank(ids[0])));
        });
    }

    private UUID write(DemoWorld world, JsonNode told) {
        var id = cases.write(
                world.issue(told.path("issue").asString()),
                new CaseText(
                        told.path("title").asString(),
                        told.path("before").asString(),
                        told.path("done").asString(),
                        told.path("result").asString(),
                        told.path("section").isString() ? told.path("section").asString() : null));
        cases.share(
                id,
                Disclosure.valueOf(told.path("disclosure").asString()),
                queries.solvedCase(id).row().version());
        return id;
    }
}
