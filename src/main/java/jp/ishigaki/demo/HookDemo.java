package jp.ishigaki.demo;

import java.util.EnumSet;
import jp.ishigaki.reach.hook.HookEvent;
import jp.ishigaki.reach.hook.WebhookQueries;
import jp.ishigaki.reach.hook.WebhookService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A program that the office has set up and paused: nothing of the demo leaves the machine. */
@Component
@EmbeddedOnly
@Order(61)
class HookDemo implements DemoPart {

    private final WebhookService service;
    private final WebhookQueries queries;

    HookDemo(WebhookService service, WebhookQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @Override
    public String name() {
        return "a program that is told";
    }

    @Override
    public void load(DemoWorld world) {
        var told = world.data("order").get("webhook");
        world.as(world.staffOf(1), DemoWorld.moment(told.get("at")), () -> {
            service.add(told.get("address").asString(), EnumSet.copyOf(HookEvent.ofQuestions()));
            queries.webhooks().forEach(hook -> service.pause(hook.id()));
        });
    }
}
