package jp.ishigaki.demo;

import jp.ishigaki.guard.ContactKind;
import jp.ishigaki.guard.GuardedWordService;
import jp.ishigaki.guard.IncidentContacts;
import jp.ishigaki.guard.WordKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What companies of the demo watch for in their posts, and whom they call in an incident. */
@Component
@EmbeddedOnly
@Order(27)
class GuardDemo implements DemoPart {

    private final GuardedWordService words;
    private final IncidentContacts contacts;

    GuardDemo(GuardedWordService words, IncidentContacts contacts) {
        this.words = words;
        this.contacts = contacts;
    }

    @Override
    public String name() {
        return "words to keep inside";
    }

    @Override
    public void load(DemoWorld world) {
        world.data("guard").get("companies").forEach(company -> {
            var seat = company.get("seat").asString();
            world.as(seat, DemoWorld.moment(company.get("at")), () -> prepare(company));
        });
    }

    private void prepare(JsonNode company) {
        company.get("words")
                .forEach(each -> words.add(
                        WordKind.valueOf(each.get("kind").asString()),
                        String.join(
                                "\n",
                                each.get("words")
                                        .valueStream()
                                        .map(JsonNode::asString)
                                        .toList())));
        company.get("contacts")
                .forEach(each -> contacts.add(
                        ContactKind.valueOf(each.get("kind").asString()),
                        each.get("name").asString(),
                        each.get("reach").asString(),
                        each.get("note").asString()));
    }
}
