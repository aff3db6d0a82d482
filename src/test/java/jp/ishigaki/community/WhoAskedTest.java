package jp.ishigaki.community;

import static jp.ishigaki.community.QuestionDisclosure.COHORT;
import static jp.ishigaki.community.QuestionDisclosure.EXPERTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Surfaces;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.DueItems;
import jp.ishigaki.curriculum.Citations;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.enclosure.EnclosureQueries;
import jp.ishigaki.enclosure.EnclosureService;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.faq.FaqConsents;
import jp.ishigaki.faq.FaqService;
import jp.ishigaki.faq.FaqText;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.material.file.SampleFiles;
import jp.ishigaki.moderation.ModerationService;
import jp.ishigaki.moderation.OrderQueries;
import jp.ishigaki.moderation.OrderService;
import jp.ishigaki.moderation.PostStandings;
import jp.ishigaki.moderation.ReportReason;
import jp.ishigaki.moderation.ReportService;
import jp.ishigaki.moderation.Verdict;
import jp.ishigaki.notification.FollowingService;
import jp.ishigaki.notification.Hearing;
import jp.ishigaki.notification.HearingService;
import jp.ishigaki.notification.HearingSettings;
import jp.ishigaki.notification.Mailbox;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.search.SearchQueries;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two companies do the same under a pseudonym, one after the other: they ask, answer, vote, comment, edit, accept, close, change who reads it.
 * Whatever SQL and the services show to a peer, the lecturer, the experts (also the one who looks after the first) and
 * the office is the same both times: so there is nothing in it that tells the one company from the other.
 */
@DatabaseTest
class WhoAskedTest {

    private static final String SECTION = "2-2-3";

    private static final List<String> TOPICS = List.of("mine", "community", "following", "desk", "office");

    /** What everybody asked and answered themselves, in one value that grows. */
    private static final Set<String> OWN = Set.of("own_questions", "own_threads");

    /** What all files take together grows by the same each time. */
    private static final Set<String> SUMS = Set.of("storage_used", "post_file_shares");

    @Autowired
    Programme programme;

    @Autowired
    Surfaces surfaces;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries queries;

    @Autowired
    CommunityVotes votes;

    @Autowired
    CommunityComments comments;

    @Autowired
    CommunityEdits edits;

    @Autowired
    CommunityClosing closing;

    @Autowired
    OpenQuestions open;

    @Autowired
    Sending sending;

    @Autowired
    EnclosureService enclosures;

    @Autowired
    EnclosureQueries files;

    @Autowired
    QuestionUnmasking unmasking;

    @Autowired
    ReportService reports;

    @Autowired
    ModerationService moderation;

    @Autowired
    PostStandings standings;

    @Autowired
    OrderService order;

    @Autowired
    OrderQueries placings;

    @Autowired
    Drafts drafts;

    @Autowired
    CurriculumService textbook;

    @Autowired
    CurriculumQueries curriculum;

    @Autowired
    List<Citations> citations;

    @Autowired
    List<DueItems> due;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    SearchQueries search;

    @Autowired
    NotificationQueries notices;

    @Autowired
    FollowingService following;

    @Autowired
    HearingService hearing;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MembershipService members;

    @Autowired
    EnrolmentService enrolments;

    @Autowired
    FaqConsents consents;

    @Autowired
    FaqService faq;

    private record Lived(List<UUID> questions, List<UUID> about) {}

    /** A gram is made of the very id that is asked for; and what was asked by name shows how much of its day was left. */
    private static Map<String, List<String>> comparable(Map<String, List<String>> added) {
        added.remove("gram_base?");
        added.computeIfPresent(
                "desk_question",
                (table, rows) -> rows.stream()
                        .map(row -> row.replaceAll("moment,(?!345600)\\d{6},", "moment,left,"))
                        .sorted()
                        .toList());
        return added;
    }

    @Test
    void whateverIsShownToOthersIsTheSameWhoeverAskedAndAnswered() {
        var world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
        var peer = peer(world);
        var observers = Map.of(
                "a peer", peer,
                "the lecturer", world.lecturer(),
                "the expert of the first", world.expert(),
                "another expert", world.expert2(),
                "the office", world.staff());
        // Everybody hears of as much as they can, and their letters are written.
        observers
                .values()
                .forEach(seat -> programme.as(seat, () -> {
                    for (int part = 1; part <= 10; part++) {
                        following.followPart(part, true);
                    }
                    TOPICS.forEach(topic -> hearing.choose(topic, Hearing.AT_ONCE));
                    // One digest a day, at an hour that may strike between the two, tells more of the one than of the
                    // other.
                    hearing.set(new HearingSettings(false, 8, false, null, null, false, "ja", null));
                }));
        observers.values().forEach(seat -> mailbox.known(world.tenant(), programme.as(seat, notices::reader), TOPICS));
        var before = pictures(observers, new Lived(List.of(), List.of(world.cohort())));

        var first = live(world, world.alpha(), peer);
        var between = pictures(observers, first);
        var second = live(world, world.beta(), peer);
        var after = pictures(observers, second);

        observers.keySet().forEach(observer -> {
            var ofFirst = comparable(Surfaces.added(before.get(observer), between.get(observer)));
            var ofSecond = comparable(Surfaces.added(between.get(observer), after.get(observer)));
            assertThat(ofFirst)
                    .as("what %s can read", observer)
                    .containsKeys("question", "answer", "post_file", "post_file_chunk", "the thread?")
                    .isEqualTo(ofSecond);
        });
    }

    /** All that a company does under a pseudonym; its questions, and every id by which a function could be asked. */
    private Lived live(Programme.World world, UUID company, UUID peer) {
        programme.as(company, () -> drafts.keep("question", new Draft("更新の順", "書きかけ", SECTION, COHORT, true)));
        attach(company, "question", null);
        var asked = programme.as(company, () -> sending.ask(question("更新の順", COHORT), "question"));
        var lecturers = programme.as(world.lecturer(), () -> community.answer(asked, "古いものからです。"));
        programme.as(peer, () -> community.answer(asked, "当社は月ごとです。", true));
        attach(company, "answer", asked);
        programme.as(company, () -> sending.answer(asked, "台数が多いのです。", false, "answer"));
        programme.as(world.expert2(), () -> community.answer(asked, "順に進めましょう。"));
        programme.as(company, () -> votes.findHelpful(lecturers, true));
        var remark =
                programme.as(company, () -> comments.comment(new Post(asked, lecturers), "古いのは二台です。@講師 四郎", false));
        programme.as(company, () -> edits.editComment(remark, 0, "古いのは三台です。"));
        programme.as(company, () -> edits.editQuestion(asked, 0, "更新の順と台数", "何台ずつ進めますか。"));
        programme.as(peer, () -> comments.comment(Post.question(asked), "当社もです。", true));
        programme.as(world.lecturer(), () -> comments.comment(Post.question(asked), "次回に話します。", false));
        programme.as(peer, () -> votes.wantToKnow(asked, true));
        programme.as(company, () -> queries.question(asked));
        programme.as(company, () -> community.accept(asked, lecturers));
        programme.as(company, () -> community.disclose(asked, EXPERTS));
        programme.as(company, () -> community.disclose(asked, COHORT));
        var narrow = programme.as(company, () -> community.ask(question("退職者の端末", EXPERTS)));
        var experts = programme.as(world.expert2(), () -> community.answer(narrow, "止めてから消します。"));
        programme.as(company, () -> community.accept(narrow, experts));
        programme.as(world.expert2(), () -> consents.ask(narrow));
        programme.as(company, () -> consents.answer(narrow, false));
        programme.as(company, () -> consents.answer(narrow, true));
        kept(world, experts);
        programme.as(company, () -> closing.close(narrow, ClosingReason.OTHER, "社内で決めました。"));
        programme.as(company, () -> closing.reopen(narrow));
        programme.as(world.staff(), () -> closing.close(narrow, ClosingReason.DUPLICATE, "前の質問と同じです。"));
        var peers = programme.as(
                peer, () -> community.ask(new NewQuestion("保管の場所", "どこがよいですか。", SECTION, null, List.of())));
        var helping = programme.as(company, () -> community.answer(peers, "別の建物です。", true));
        programme.as(company, () -> community.answer(peers, "鍵もかけます。", true));
        programme.as(company, () -> votes.wantToKnow(peers, true));
        programme.as(company, () -> comments.comment(Post.question(peers), "耐火の棚もあります。", true));
        programme.as(peer, () -> comments.comment(new Post(peers, helping), "助かります。", false));
        programme.as(world.expert2(), () -> community.endorse(helping));
        programme.as(company, () -> edits.editAnswer(helping, 0, "別の建物の二階です。"));
        programme.as(peer, () -> community.accept(peers, helping));
        kept(world, helping);
        programme.as(company, () -> queries.questions(QuestionFilter.MINE, null, null, 10));
        review(world, company, peer, asked);
        mailbox.writeSoon(world.tenant());
        programme.as(company, () -> notices.latest(null, 10));
        return new Lived(
                List.of(asked, narrow, peers),
                List.of(asked, narrow, peers, lecturers, helping, remark, world.cohort()));
    }

    /** An entry for everybody is made of it. */
    private void kept(Programme.World world, UUID answer) {
        var entry = programme.as(
                world.expert2(), () -> faq.draft(answer, new FaqText("更新を残す", "順に進めます。", SECTION, "", List.of())));
        programme.as(world.expert2(), () -> faq.submit(entry, 1));
        programme.as(world.staff(), () -> faq.release(entry, 1));
    }

    /** Its posts are reported, taken out of sight by itself and by the office, and shown again. */
    private void review(Programme.World world, UUID company, UUID peer, UUID asked) {
        programme.as(peer, () -> reports.report(asked, null, ReportReason.CONFIDENTIAL, ""));
        programme.as(company, () -> reports.withdraw(asked));
        programme.as(world.staff(), () -> moderation.decide(asked, asked, Verdict.SHOWN, ""));
        programme.as(world.staff(), () -> moderation.decide(asked, asked, Verdict.ASKED, "名前を除いてください。"));
        var ofPeer =
                programme.as(peer, () -> community.ask(new NewQuestion("鍵の管理", "どうしますか。", SECTION, null, List.of())));
        var given = programme.as(company, () -> community.answer(ofPeer, "台帳に書きます。", true));
        programme.as(world.lecturer(), () -> reports.report(ofPeer, given, ReportReason.IMPROPER, ""));
        programme.as(world.staff(), () -> moderation.decide(ofPeer, given, Verdict.HIDDEN, "場所がちがうため"));
        var remark = programme.as(company, () -> comments.comment(Post.question(ofPeer), "箱にも書きます。", true));
        programme.as(world.lecturer(), () -> reports.report(ofPeer, remark, ReportReason.CONFIDENTIAL, ""));
        programme.as(company, () -> reports.withdraw(remark));
        programme.as(world.staff(), () -> moderation.decide(ofPeer, remark, Verdict.HIDDEN, "場所がちがうため"));
        var twin = programme.as(company, () -> community.ask(question("鍵の置き場所", COHORT)));
        programme.as(world.expert2(), () -> order.merge(twin, ofPeer));
        programme.as(world.staff(), () -> order.move(twin, 2, null, ""));
    }

    private void attach(UUID company, String place, @Nullable UUID question) {
        try (var file = SampleFiles.received("記録.txt", "10:15 error".getBytes(StandardCharsets.UTF_8))) {
            programme.as(company, () -> enclosures.keep(place, question, file, Optional.empty()));
        }
    }

    private static NewQuestion question(String title, QuestionDisclosure readers) {
        return new NewQuestion(title, "どう進めますか。", SECTION, null, List.of("更新"), readers, true);
    }

    private Map<String, Map<String, List<String>>> pictures(Map<String, UUID> observers, Lived lived) {
        var all = new TreeMap<String, Map<String, List<String>>>();
        observers.forEach((name, seat) -> {
            var shown = new TreeMap<>(surfaces.shownTo(seat, lived.about()));
            shown.keySet().removeAll(OWN);
            shown.keySet().removeAll(SUMS);
            shown.putAll(services(seat, lived.questions(), lived.about()));
            all.put(name, shown);
        });
        return all;
    }

    private Map<String, List<String>> services(UUID seat, List<UUID> questions, List<UUID> about) {
        return surfaces.inTransaction(seat, () -> {
            var section = curriculum.section(SECTION).orElseThrow();
            var all = new TreeMap<String, List<String>>();
            all.put(
                    "the list",
                    each(queries.questions(QuestionFilter.ALL, null, null, 50).items()));
            all.put(
                    "the answered",
                    each(queries.questions(QuestionFilter.ENDORSED, null, null, 50)
                            .items()));
            all.put("own", each(queries.mineOpen()));
            all.put("the feed", each(open.newest(50)));
            all.put(
                    "the new",
                    each(queries.questions(QuestionFilter.UNREAD, null, null, 50)
                            .items()));
            all.put("notices", each(notices.latest(null, 50).items()));
            all.put("found", each(search.find("更新", 20).hits()));
            all.put(
                    "cited",
                    citations.stream()
                            .flatMap(each -> each.of(section, Locale.JAPANESE, null, 20).items().stream())
                            .map(Object::toString)
                            .toList());
            var thread = new ArrayList<String>();
            for (var question : questions) {
                if (isReadable(question)) {
                    thread.addAll(parts(queries.question(question)));
                    thread.addAll(each(unmasking.looksAt(question)));
                    for (var post : about) {
                        thread.addAll(each(edits.versions(post)));
                    }
                    thread.addAll(each(List.copyOf(standings.of(question, about).values())));
                    thread.add(placings.placing(question).toString());
                    files.ofThread(question).values().forEach(each -> thread.addAll(each(each)));
                }
            }
            // Asked of each time's own questions, and so new each time as it is.
            all.put("the thread?", thread);
            return all;
        });
    }

    private boolean isReadable(UUID question) {
        return queries.questions(QuestionFilter.ALL, null, null, 50).items().stream()
                .anyMatch(row -> row.id().equals(question));
    }

    private static List<String> parts(QuestionDetails details) {
        var parts = new ArrayList<>(each(details.answers()));
        details.comments().values().forEach(page -> parts.addAll(each(page.comments())));
        parts.addAll(each(details.changes()));
        parts.addAll(each(details.closings()));
        parts.add(details.toString());
        return parts;
    }

    private static List<String> each(List<?> things) {
        return things.stream().map(Object::toString).toList();
    }

    private UUID peer(Programme.World world) {
        var company = programme.as(
                world.staff(), () -> members.registerCompany("デルタ運輸", "でるた", QuotaFrame.SERVICE_OTHER, "運輸業", 20));
        var seat = programme.seat(
                world.staff(), "島田", UUID.randomUUID() + "@peer.example", Role.PARTICIPANT, world.cohort(), company);
        programme.as(world.staff(), () -> enrolments.confirmOnPaper(world.cohort(), List.of(company), "書庫"));
        return seat;
    }
}
