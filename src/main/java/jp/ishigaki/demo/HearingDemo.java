package jp.ishigaki.demo;

import java.time.LocalTime;
import jp.ishigaki.notification.FollowingService;
import jp.ishigaki.notification.Hearing;
import jp.ishigaki.notification.HearingQueries;
import jp.ishigaki.notification.HearingService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** How some people of the demo want to hear of things, said before the community begins. */
@Component
@EmbeddedOnly
@Order(18)
class HearingDemo implements DemoPart {

    private final HearingService hearing;
    private final HearingQueries queries;
    private final FollowingService following;

    HearingDemo(HearingService hearing, HearingQueries queries, FollowingService following) {
        this.hearing = hearing;
        this.queries = queries;
        this.following = following;
    }

    @Override
    public String name() {
        return "hearing";
    }

    @Override
    public void load(DemoWorld world) {
        var at = DemoWorld.moment(world.data("hearing").get("at"));
        world.data("hearing")
                .get("people")
                .forEach(each -> world.as(each.get("seat").asString(), at, () -> choose(each)));
    }

    private void choose(JsonNode person) {
        person.path("parts").forEach(part -> following.followPart(part.asInt(), true));
        person.path("topics")
                .properties()
                .forEach(topic -> hearing.choose(
                        topic.getKey(), Hearing.valueOf(topic.getValue().asString())));
        var settings = queries.settings();
        if (person.has("hour")) {
            settings = settings.at(person.get("hour").asInt());
        }
        if (person.has("quietFrom")) {
            settings = settings.quiet(
                            LocalTime.parse(person.get("quietFrom").asString()),
                            LocalTime.parse(person.get("quietTo").asString()))
                    .quietOnDaysOff(true);
        }
        hearing.set(settings);
    }
}
