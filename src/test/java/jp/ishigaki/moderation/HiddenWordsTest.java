package jp.ishigaki.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Surfaces;
import jp.ishigaki.TestDatabase;
import jp.ishigaki.community.CommunityComments;
import jp.ishigaki.community.CommunityEdits;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.OpenQuestions;
import jp.ishigaki.community.Post;
import jp.ishigaki.community.QuestionFilter;
import jp.ishigaki.community.SimilarQueries;
import jp.ishigaki.curriculum.Citations;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.desk.DeskFilter;
import jp.ishigaki.desk.DeskQueries;
import jp.ishigaki.desk.DeskScope;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.faq.FaqDesk;
import jp.ishigaki.faq.FaqRefusedException;
import jp.ishigaki.faq.FaqScope;
import jp.ishigaki.faq.FaqService;
import jp.ishigaki.faq.FaqText;
import jp.ishigaki.faq.FaqWorks;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.notification.FollowingService;
import jp.ishigaki.notification.Hearing;
import jp.ishigaki.notification.HearingService;
import jp.ishigaki.notification.Mailbox;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.reach.feed.QuestionFeeds;
import jp.ishigaki.reach.hook.HookEvent;
import jp.ishigaki.reach.hook.WebhookService;
import jp.ishigaki.search.SearchQueries;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * A question, an answer and a comment each say a word that stands nowhere else. When the office hides one of them, its
 * word is gone from all that the application and SQL show to others, and from all that is still to be sent; the office and
 * whoever wrote it go on reading it. Every walk is made before, too, to see that it passes the word.
 */
@DatabaseTest
class HiddenWordsTest {

    private static final String SECTION = "2-2-3";
    private static final String OF_QUESTION = "青竹";
    private static final String OF_ANSWER = "赤松";
    private static final String OF_COMMENT = "白樺";

    @Autowired
    Programme programme;

    @Autowired
    Surfaces surfaces;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries questions;

    @Autowired
    CommunityComments comments;

    @Autowired
    CommunityEdits edits;

    @Autowired
    OpenQuestions open;

    @Autowired
    SimilarQueries similar;

    @Autowired
    SearchQueries search;

    @Autowired
    CurriculumService textbook;

    @Autowired
    CurriculumQueries curriculum;

    @Autowired
    List<Citations> citations;

    @Autowired
    DeskQueries desk;

    @Autowired
    FaqService faq;

    @Autowired
    FaqDesk proposals;

    @Autowired
    FaqWorks works;

    @Autowired
    ModerationService moderation;

    @Autowired
    ModerationQueries reviews;

    @Autowired
    PostStandings standings;

    @Autowired
    OrderQueries placings;

    @Autowired
    NotificationQueries notices;

    @Autowired
    HearingService hearing;

    @Autowired
    FollowingService following;

    @Autowired
    Mailbox mailbox;

    @Autowired
    QuestionFeeds feeds;

    @Autowired
    WebhookService hooks;

    @Autowired
    MembershipService members;

    @Autowired
    EnrolmentService enrolments;

    @Autowired
    WebApplicationContext context;

    private MockMvc browser;
    private Programme.World world;
    private UUID peer;
    private UUID question;
    private UUID answer;
    private UUID another;
    private UUID comment;
    private UUID entry;

    @BeforeEach
    void writeAWordInEach() {
        browser = MockMvcBuilders.webAppContextSetup(context).build();
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
        programme.as(world.staff(), () -> hearing.nameTitles(true));
        programme.as(world.staff(), () -> hooks.add("https://hooks.example.com/in", EnumSet.of(HookEvent.ASKED)));
        peer = peer();
        for (var seat : List.of(peer, world.lecturer(), world.expert())) {
            programme.as(seat, () -> following.followPart(1, true));
        }
        for (var topic : List.of("community", "following")) {
            programme.as(peer, () -> hearing.choose(topic, Hearing.AT_ONCE));
            programme.as(world.lecturer(), () -> hearing.choose(topic, Hearing.DIGEST));
        }
        question = programme.as(
                world.alpha(),
                () -> community.ask(new NewQuestion("青竹の置き場所", "合言葉は青竹です。", SECTION, null, List.of("青竹"))));
        answer = answered();
        another = answered();
        comment = programme.as(world.beta(), () -> comments.comment(new Post(question, answer), "昔の名前は白樺です。", false));
        programme.as(world.alpha(), () -> edits.editQuestion(question, 0, "青竹の置き場", "合言葉は今も青竹です。"));
        programme.as(world.beta(), () -> edits.editAnswer(answer, 0, "当社は今も赤松です。"));
        programme.as(world.beta(), () -> edits.editComment(comment, 0, "前の名前は白樺です。"));
        entry = programme.as(
                world.expert2(), () -> faq.draft(answer, new FaqText("木の名前", "赤松です。", SECTION, "", List.of())));
        programme.as(world.expert2(), () -> faq.submit(entry, 1));
        mailbox.writeSoon(world.tenant());
    }

    private UUID answered() {
        var given = programme.as(world.beta(), () -> community.answer(question, "当社は赤松です。"));
        programme.as(world.expert(), () -> community.endorse(given));
        return given;
    }

    private void decide(Verdict verdict, UUID... posts) {
        for (var post : posts) {
            programme.as(world.staff(), () -> moderation.decide(question, post, verdict, "機密のため"));
        }
    }

    @Test
    void aHiddenQuestionIsReadByNobodyElseOnAnySurface() {
        assertThat(tellers(peer, OF_QUESTION))
                .contains(
                        "the list",
                        "the page",
                        "a search",
                        "the like",
                        "the open",
                        "the feed",
                        "the cited",
                        "the trace",
                        "the versions")
                .contains("sql question", "sql post_version");
        assertThat(tellers(world.expert(), OF_QUESTION)).contains("the desk", "the proposals");

        decide(Verdict.HIDDEN, question);

        isReadByNobodyElse(OF_QUESTION);
        assertThat(tellers(world.alpha(), OF_QUESTION)).containsExactly("sql words_aside", "the standing");
        assertThat(tellers(world.staff(), OF_QUESTION)).contains("sql words_aside", "the standing", "the review");
        assertThat(tellers(peer, OF_ANSWER)).contains("the page");
    }

    @Test
    void aHiddenAnswerIsReadByNobodyElseOnAnySurface() {
        assertThat(tellers(peer, OF_ANSWER)).contains("the page", "a search", "sql answer", "sql post_version");
        assertThat(tellers(world.expert(), OF_ANSWER)).contains("the draft", "sql faq_version");

        decide(Verdict.HIDDEN, answer, another);

        isReadByNobodyElse(OF_ANSWER);
        assertThat(tellers(world.beta(), OF_ANSWER)).containsExactly("sql words_aside", "the standing");
        assertThat(tellers(world.staff(), OF_ANSWER)).contains("the standing", "the review", "the draft");
        assertThat(programme.as(world.expert(), proposals::counts)).containsEntry(FaqScope.REVIEW, 0);
        assertThat(programme.as(world.staff(), proposals::counts)).containsEntry(FaqScope.REVIEW, 1);
        assertThat(tellers(world.expert2(), OF_ANSWER)).containsExactly("sql faq_version", "the draft");
        assertThat(tellers(peer, OF_QUESTION)).contains("the list", "the page", "a search", "the feed");
    }

    @Test
    void aHiddenCommentIsReadByNobodyElseOnAnySurface() {
        assertThat(tellers(peer, OF_COMMENT))
                .contains("the page", "a search", "the comments", "sql post_comment", "sql post_version");

        decide(Verdict.HIDDEN, comment);

        isReadByNobodyElse(OF_COMMENT);
        assertThat(tellers(world.beta(), OF_COMMENT)).containsExactly("sql words_aside", "the standing");
        assertThat(tellers(world.staff(), OF_COMMENT)).contains("the standing", "the review");
        assertThat(tellers(peer, OF_ANSWER)).contains("the page", "a search");
    }

    @Test
    void whatIsHiddenStandsNowhereInTheDatabaseButAside() throws SQLException {
        assertThat(tables(OF_QUESTION)).contains("question", "post_version", "search_entry", "outgoing_mail");
        assertThat(tables(OF_ANSWER)).contains("answer", "post_version", "search_entry", "faq_version");
        assertThat(tables(OF_COMMENT)).contains("post_comment", "post_version", "search_entry");

        decide(Verdict.HIDDEN, question, answer, another, comment);

        assertThat(tables(OF_QUESTION)).containsExactly("words_aside");
        // The words of whoever worded it, who alone reads them beside the office.
        assertThat(tables(OF_ANSWER)).containsExactly("faq_version", "words_aside");
        assertThat(tables(OF_COMMENT)).containsExactly("words_aside");
    }

    @Test
    void lettersWrittenLaterDoNotNameItEither() {
        decide(Verdict.HIDDEN, question);
        mailbox.write(world.tenant(), "2024-10-03T09:00");

        assertThat(mailbox.letters(world.tenant()))
                .anyMatch(letter -> letter.template().equals("notification.now"))
                .anyMatch(letter -> letter.template().equals("notification.digest"))
                .allSatisfy(
                        letter -> assertThat(letter.subject() + letter.body()).doesNotContain(OF_QUESTION));
    }

    @Test
    void whatIsShownAgainIsReadAsBefore() {
        var before = Map.of(
                OF_QUESTION, tellers(peer, OF_QUESTION),
                OF_ANSWER, tellers(peer, OF_ANSWER),
                OF_COMMENT, tellers(peer, OF_COMMENT));

        decide(Verdict.HIDDEN, question, answer, another, comment);
        decide(Verdict.SHOWN, question, answer, another, comment);

        before.forEach((word, surfaces) -> assertThat(tellers(peer, word)).isEqualTo(surfaces));
    }

    @Test
    void anEntryBegunOfAHiddenAnswerIsNotReleasedUntilThatIsShown() {
        decide(Verdict.HIDDEN, answer);
        assertThatThrownBy(() -> programme.as(world.expert(), () -> faq.release(entry, 1)))
                .isInstanceOf(FaqRefusedException.class);
        assertThatThrownBy(() -> programme.as(world.staff(), () -> faq.release(entry, 1)))
                .isInstanceOf(FaqRefusedException.class);

        decide(Verdict.SHOWN, answer);
        programme.as(world.expert(), () -> faq.release(entry, 1));
        assertThat(tellers(peer, OF_ANSWER)).contains("sql faq_version");
    }

    private void isReadByNobodyElse(String word) {
        for (var other : List.of(peer, world.lecturer(), world.expert())) {
            assertThat(tellers(other, word)).isEmpty();
        }
    }

    /** The surfaces on which somebody reads a word. */
    private Set<String> tellers(UUID seat, String word) {
        var all = new TreeMap<String, String>();
        surfaces.shownTo(seat, List.of(question, answer, another, comment, entry))
                .forEach((surface, rows) -> all.put("sql " + surface, rows.toString()));
        all.putAll(surfaces.inTransaction(seat, () -> services(word)));
        all.put("the feed", feed(seat));
        all.put(
                "the review",
                told(
                        seat,
                        () -> List.of(question, answer, comment).stream()
                                .map(post -> reviews.review(question, post))
                                .toList()));
        all.put(
                "the desk",
                told(
                        seat,
                        () -> EnumSet.allOf(DeskScope.class).stream()
                                .map(scope -> desk.questions(new DeskFilter(scope, null, null, null), null, 20))
                                .toList()));
        all.put(
                "the proposals",
                told(seat, () -> List.of(proposals.proposals(null, null, 20), proposals.ofQuestion(question))));
        all.put("the draft", told(seat, () -> works.work(entry)));
        all.put(
                "the drafts",
                told(
                        seat,
                        () -> EnumSet.range(FaqScope.DRAFTS, FaqScope.RETIRED).stream()
                                .map(scope -> proposals.entries(scope, null, null, 20))
                                .toList()));
        return all.entrySet().stream()
                .filter(surface -> surface.getValue().contains(word))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, String> services(String word) {
        var section = curriculum.section(SECTION).orElseThrow();
        var all = new TreeMap<String, Object>();
        var lists = new ArrayList<>();
        for (var filter : QuestionFilter.values()) {
            lists.add(questions.questions(filter, null, null, 50));
        }
        all.put("the list", lists);
        all.put("the page", questions.question(question));
        all.put(
                "the comments",
                List.of(comments.newest(new Post(question, answer)), comments.comment(question, comment)));
        all.put("the trace", questions.trace(answer));
        all.put("the versions", List.of(edits.versions(question), edits.versions(answer), edits.versions(comment)));
        all.put("a search", search.find(word, 20).hits());
        all.put("the like", similar.like(word + "の置き場", null));
        all.put("the open", open.newest(50));
        all.put("the notices", notices.latest(null, 50));
        all.put("the standing", standings.of(question, List.of(comment)));
        all.put("the placing", placings.placing(question));
        all.put(
                "the cited",
                citations.stream()
                        .map(each -> each.of(section, Locale.JAPANESE, null, 20))
                        .toList());
        return all.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, surface -> surface.getValue().toString()));
    }

    /** Nothing where it is not theirs. */
    private String told(UUID seat, Supplier<Object> reading) {
        try {
            return programme.as(seat, reading).toString();
        } catch (AccessDeniedException | MissingException refused) {
            return "";
        }
    }

    private String feed(UUID seat) {
        var address = programme.as(seat, () -> feeds.make(Locale.JAPANESE));
        try {
            var read = MockMvcRequestBuilders.get(address.substring(address.indexOf("/feeds/questions/")));
            var response = browser.perform(read).andReturn().getResponse();
            return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where a word stands, whoever reads it. */
    private Set<String> tables(String word) throws SQLException {
        var holding = new TreeSet<String>();
        try (var all = TestDatabase.connectAsSuperuser();
                var statement = all.createStatement()) {
            var names = new ArrayList<String>();
            try (var tables = statement.executeQuery("""
                    select c.relname from pg_class c
                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
                    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')""")) {
                while (tables.next()) {
                    names.add(tables.getString(1));
                }
            }
            for (var name : names) {
                try (var found = statement.executeQuery("select exists (select from " + name + " t where tenant_id = '"
                        + world.tenant() + "' and t::text like '%" + word + "%')")) {
                    found.next();
                    if (found.getBoolean(1)) {
                        holding.add(name);
                    }
                }
            }
        }
        return holding;
    }

    private UUID peer() {
        var company = programme.as(
                world.staff(), () -> members.registerCompany("デルタ運輸", "でるた", QuotaFrame.SERVICE_OTHER, "運輸業", 20));
        var seat = programme.seat(
                world.staff(), "島田", UUID.randomUUID() + "@peer.example", Role.PARTICIPANT, world.cohort(), company);
        programme.as(world.staff(), () -> enrolments.confirmOnPaper(world.cohort(), List.of(company), "書庫"));
        return seat;
    }
}
