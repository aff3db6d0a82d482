package jp.ishigaki.demo;

import java.util.HashMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import jp.ishigaki.curriculum.EditionQueries;
import jp.ishigaki.curriculum.EditionService;
import jp.ishigaki.curriculum.NewEdition;
import jp.ishigaki.curriculum.Pages;
import jp.ishigaki.faq.FaqDesk;
import jp.ishigaki.faq.FaqDismissals;
import jp.ishigaki.faq.FaqHelp;
import jp.ishigaki.faq.FaqService;
import jp.ishigaki.faq.FaqText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What stays of questions and answers: each worded by one and released by another, what is set aside, and a second printing of the book. */
@Component
@EmbeddedOnly
@Order(60)
class FaqDemo implements DemoPart {

    private static final int MOST = 200;

    private final FaqDesk desk;
    private final FaqService faq;
    private final FaqDismissals dismissals;
    private final FaqHelp help;
    private final EditionService editions;
    private final EditionQueries known;

    FaqDemo(
            FaqDesk desk,
            FaqService faq,
            FaqDismissals dismissals,
            FaqHelp help,
            EditionService editions,
            EditionQueries known) {
        this.desk = desk;
        this.faq = faq;
        this.dismissals = dismissals;
        this.help = help;
        this.editions = editions;
        this.known = known;
    }

    @Override
    public String name() {
        return "knowledge that stays";
    }

    @Override
    public void load(DemoWorld world) {
        world.data("faq").get("entries").forEach(told -> keep(world, told));
        world.data("faq").get("dismissed").forEach(told -> dismiss(world, told));
        var edition = world.data("faq").get("edition");
        world.as(world.staffOf(1), DemoWorld.moment(edition.get("at")), () -> print(edition));
    }

    private void keep(DemoWorld world, JsonNode told) {
        var entry = new AtomicReference<@Nullable UUID>();
        world.as(told.get("by").asString(), DemoWorld.moment(told.get("at")), () -> {
            var id = faq.draft(answer(world, told.get("from").asString()), text(told));
            faq.submit(id, 1);
            entry.set(id);
        });
        var id = entry.get();
        if (id == null || !told.has("releasedBy")) {
            return;
        }
        var released = DemoWorld.moment(told.get("releasedAt"));
        world.as(told.get("releasedBy").asString(), released, () -> faq.release(id, 1));
        told.get("helpful")
                .forEach(
                        reader -> world.as(reader.asString(), released.plusSeconds(86_400), () -> help.mark(id, true)));
    }

    private void dismiss(DemoWorld world, JsonNode told) {
        world.as(
                told.get("by").asString(),
                DemoWorld.moment(told.get("at")),
                () -> dismissals.dismiss(
                        answer(world, told.get("from").asString()),
                        told.get("reason").asString()));
    }

    private UUID answer(DemoWorld world, String key) {
        var title = world.data("questions")
                .get("questions")
                .valueStream()
                .filter(question -> question.get("key").asString().equals(key))
                .map(question -> question.get("title").asString())
                .findFirst()
                .orElseThrow();
        return desk.proposals(null, null, MOST).items().stream()
                .filter(proposal -> proposal.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody confirmed an answer to " + title))
                .answer();
    }

    private static FaqText text(JsonNode told) {
        return new FaqText(
                told.get("question").asString(),
                told.get("answer").asString(),
                told.get("section").asString(),
                "",
                told.get("tags").valueStream().map(JsonNode::asString).toList());
    }

    private void print(JsonNode edition) {
        var pages = new HashMap<>(known.spans(edition.get("of").asString()));
        edition.get("moved").forEach(moved -> {
            var range = Pages.read(moved.get("pages").asString())
                    .orElseThrow()
                    .ranges()
                    .getFirst();
            pages.put(moved.get("section").asString(), range);
        });
        editions.add(new NewEdition(
                edition.get("fiscalYear").asInt(),
                edition.get("version").asInt(),
                edition.get("title").asString(),
                edition.get("titleEn").asString(),
                pages));
    }
}
