package jp.ishigaki.demo;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import jp.ishigaki.announcement.AnnouncementService;
import jp.ishigaki.announcement.NewAnnouncement;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.QuestionFilter;
import jp.ishigaki.community.QuestionKey;
import jp.ishigaki.community.QuestionRow;
import jp.ishigaki.moderation.ModerationService;
import jp.ishigaki.moderation.OrderService;
import jp.ishigaki.moderation.ReportReason;
import jp.ishigaki.moderation.ReportService;
import jp.ishigaki.moderation.Verdict;
import jp.ishigaki.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Readers report some posts, the office and an expert keep order, and the office announces something. */
@Component
@EmbeddedOnly
@Order(22)
class OrderDemo implements DemoPart {

    private static final int PAGE = 100;

    private final CommunityQueries questions;
    private final ReportService reports;
    private final ModerationService moderation;
    private final OrderService order;
    private final AnnouncementService announcements;

    OrderDemo(
            CommunityQueries questions,
            ReportService reports,
            ModerationService moderation,
            OrderService order,
            AnnouncementService announcements) {
        this.questions = questions;
        this.reports = reports;
        this.moderation = moderation;
        this.order = order;
        this.announcements = announcements;
    }

    @Override
    public String name() {
        return "order";
    }

    @Override
    public void load(DemoWorld world) {
        var data = world.data("order");
        var staff = world.staffOf(1);
        data.get("reports").forEach(report -> report(world, report));
        data.get("decisions")
                .forEach(decision -> act(world, staff, decision, () -> {
                    var question = question(world, decision.get("question").asString());
                    var answer = answer(question, decision);
                    moderation.decide(
                            question,
                            answer == null ? question : answer,
                            Verdict.valueOf(decision.get("verdict").asString()),
                            decision.get("reason").asString());
                }));
        data.get("merged")
                .forEach(merged -> act(world, merged.get("by").asString(), merged, () -> {
                    var question = question(world, merged.get("question").asString());
                    order.merge(question, question(world, merged.get("into").asString()));
                }));
        data.get("moved")
                .forEach(moved -> act(world, staff, moved, () -> {
                    var question = question(world, moved.get("question").asString());
                    order.move(
                            question,
                            null,
                            moved.get("section").asString(),
                            moved.get("reason").asString());
                }));
        data.get("split")
                .forEach(split -> act(world, split.get("by").asString(), split, () -> {
                    var question = question(world, split.get("question").asString());
                    var asked = questions.question(question).question();
                    order.split(
                            question,
                            Objects.requireNonNull(answer(question, split)),
                            split.get("title").asString(),
                            asked.part(),
                            asked.section());
                }));
        data.get("announcements").forEach(each -> announce(world, staff, each));
    }

    private void report(DemoWorld world, JsonNode report) {
        act(world, report.get("by").asString(), report, () -> {
            var question = question(world, report.get("question").asString());
            reports.report(
                    question,
                    answer(question, report),
                    ReportReason.valueOf(report.get("reason").asString()),
                    report.get("words").asString());
        });
    }

    private void announce(DemoWorld world, String staff, JsonNode each) {
        var from = DemoWorld.moment(each.get("from"));
        world.as(
                staff,
                from,
                () -> announcements.announce(new NewAnnouncement(
                        world.cohort(world.keyOf(1)),
                        each.get("title").asString(),
                        each.get("body").asString(),
                        from,
                        DemoWorld.moment(each.get("until")),
                        false)));
    }

    private static void act(DemoWorld world, String seat, JsonNode act, Runnable deed) {
        world.as(seat, DemoWorld.moment(act.get("at")), deed);
    }

    private @Nullable UUID answer(UUID question, JsonNode act) {
        return act.hasNonNull("answer")
                ? questions
                        .question(question)
                        .answers()
                        .get(act.get("answer").asInt() - 1)
                        .id()
                : null;
    }

    /** By its title, among those that whoever acts may read. */
    private UUID question(DemoWorld world, String key) {
        var title = world.data("questions")
                .get("questions")
                .valueStream()
                .filter(question -> question.get("key").asString().equals(key))
                .map(question -> question.get("title").asString())
                .findFirst()
                .orElseThrow();
        var found = new AtomicReference<@Nullable UUID>();
        Slice.<QuestionRow, QuestionKey>readAll(
                after -> questions.questions(QuestionFilter.ALL, null, after, PAGE), row -> {
                    if (row.title().equals(title)) {
                        found.set(row.id());
                    }
                });
        var question = found.get();
        if (question == null) {
            throw new IllegalStateException("Nobody finds the question " + title);
        }
        return question;
    }
}
