package jp.ishigaki.moderation;

import static jp.ishigaki.community.QuestionDisclosure.COHORT;
import static jp.ishigaki.community.QuestionDisclosure.COMPANY;
import static jp.ishigaki.community.QuestionDisclosure.EXPERTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.community.AnswerRow;
import jp.ishigaki.community.CommentRow;
import jp.ishigaki.community.CommunityComments;
import jp.ishigaki.community.CommunityEdits;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.CommunityVotes;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.Post;
import jp.ishigaki.community.PostVersion;
import jp.ishigaki.community.QuestionDisclosure;
import jp.ishigaki.community.QuestionUnmasking;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.desk.DeskService;
import jp.ishigaki.desk.DeskState;
import jp.ishigaki.moderation.OrderEvent.Kind;
import jp.ishigaki.moderation.SplitRefusedException.Reason;
import jp.ishigaki.notification.FollowingService;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.notification.Watch;
import jp.ishigaki.search.SearchQueries;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** An answer that becomes a question of its own: all goes along, and nobody comes to read or to know more. */
@DatabaseTest
class SplitTest {

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries questions;

    @Autowired
    CommunityComments comments;

    @Autowired
    CommunityEdits edits;

    @Autowired
    CommunityVotes votes;

    @Autowired
    QuestionUnmasking unmasking;

    @Autowired
    DeskService desk;

    @Autowired
    OrderService order;

    @Autowired
    ModerationService moderation;

    @Autowired
    ModerationQueries reviews;

    @Autowired
    ReportService reports;

    @Autowired
    PostStandings standings;

    @Autowired
    OrderQueries queries;

    @Autowired
    NotificationQueries notices;

    @Autowired
    FollowingService following;

    @Autowired
    SearchQueries search;

    @Autowired
    CurriculumService textbook;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
    }

    private UUID ask(UUID seat, QuestionDisclosure readers) {
        return programme.as(
                seat, () -> community.ask(new NewQuestion("更新の順", "どの順ですか。", null, null, List.of()).readBy(readers)));
    }

    private UUID answer(UUID seat, UUID question, String body) {
        return programme.as(seat, () -> community.answer(question, body));
    }

    private UUID split(UUID seat, UUID question, UUID answer) {
        return programme.as(seat, () -> order.split(question, answer, "予備の機械はどう更新するか", null, "2-2-3"));
    }

    @Test
    void aHiddenCommentAndAReportOfOneGoAlong() {
        var question = ask(world.alpha(), COHORT);
        var first = answer(world.beta(), question, "予備はいつですか。");
        var hidden = programme.as(world.alpha(), () -> comments.comment(new Post(question, first), "鍵は箱の中です。", false));
        var open = programme.as(world.alpha(), () -> comments.comment(new Post(question, first), "うちもです。", false));
        programme.as(world.staff(), () -> moderation.decide(question, hidden, Verdict.HIDDEN, "機密のため"));
        programme.as(world.lecturer(), () -> reports.report(question, open, ReportReason.IMPROPER, ""));

        var made = split(world.expert(), question, first);

        assertThat(programme.as(world.staff(), () -> reviews.review(made, open)).reports())
                .hasSize(1);
        assertThat(programme
                        .as(world.alpha(), () -> standings.of(made, List.of(hidden)))
                        .get(hidden)
                        .body())
                .isEqualTo("鍵は箱の中です。");
        programme.as(world.staff(), () -> moderation.decide(made, hidden, Verdict.SHOWN, ""));
        assertThat(programme
                        .as(world.lecturer(), () -> questions.question(made))
                        .commentsOn(Post.question(made))
                        .comments())
                .extracting(CommentRow::body)
                .containsExactly("鍵は箱の中です。", "うちもです。");
        assertThat(programme
                        .as(world.lecturer(), () -> search.find("鍵は箱の中", 10))
                        .hits())
                .hasSize(1);
    }

    private List<String> told(UUID seat) {
        return programme.as(seat, () -> notices.latest(null, 20)).items().stream()
                .map(notice -> notice.messageKey().replaceFirst(".*\\.", ""))
                .toList();
    }

    private void refused(UUID question, UUID answer, Reason reason) {
        assertThatThrownBy(() -> split(world.staff(), question, answer))
                .isInstanceOfSatisfying(
                        SplitRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void anAnswerBecomesAQuestionWithAllThatStandsAroundIt() {
        var question = ask(world.alpha(), COHORT);
        var first = answer(world.beta(), question, "予備はいつですか。");
        var second = answer(world.lecturer(), question, "古いものからです。");
        programme.as(world.beta(), () -> edits.editAnswer(first, 0, "予備の機械はいつですか。"));
        programme.as(world.alpha(), () -> comments.comment(new Post(question, first), "うちも知りたい。", false));
        programme.as(world.alpha(), () -> votes.findHelpful(first, true));

        var made = split(world.expert(), question, first);

        var old = programme.as(world.alpha(), () -> questions.question(question));
        assertThat(old.answers()).extracting(row -> row.id()).containsExactly(second);
        assertThat(old.question().answers()).isEqualTo(1);
        var fresh = programme.as(world.alpha(), () -> questions.question(made));
        assertThat(fresh.body()).isEqualTo("予備の機械はいつですか。");
        assertThat(fresh.question().title()).isEqualTo("予備の機械はどう更新するか");
        assertThat(fresh.question().section()).isEqualTo("2-2-3");
        assertThat(fresh.question().answers()).isZero();
        assertThat(fresh.question().company()).startsWith("ベータ");
        assertThat(fresh.edits()).isEqualTo(1);
        assertThat(fresh.commentsOn(Post.question(made)).comments())
                .extracting(CommentRow::body)
                .containsExactly("うちも知りたい。");
        assertThat(programme.as(world.alpha(), () -> edits.versions(made)))
                .extracting(PostVersion::body)
                .contains("予備はいつですか。");
        programme.as(world.beta(), () -> edits.editQuestion(made, 1, "予備の更新", "予備はいつ更新しますか。"));
        answer(world.expert(), made, "月に一度です。");
        programme.as(world.alpha(), () -> community.answer(question, "では順に。"));
    }

    @Test
    void bothPointAtEachOtherAndTheHistorySaysWhoDidIt() {
        var question = ask(world.alpha(), COHORT);
        var made = split(world.staff(), question, answer(world.beta(), question, "予備はいつですか。"));

        var there = programme.as(world.lecturer(), () -> queries.placing(made));
        assertThat(there.source())
                .isNotNull()
                .satisfies(source -> assertThat(source.id()).isEqualTo(question));
        assertThat(there.history()).extracting(OrderEvent::kind).containsExactly(Kind.SPLIT_OFF);
        var here = programme.as(world.lecturer(), () -> queries.placing(question));
        assertThat(here.parts()).extracting(OtherQuestion::id).containsExactly(made);
        assertThat(here.history())
                .extracting(OrderEvent::kind, OrderEvent::person)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.SPLIT, "事務局 花子"));
    }

    @Test
    void itsWriterAndWhoeverFollowsTheOldQuestionAreTold() {
        var question = ask(world.alpha(), COHORT);
        var answer = answer(world.beta(), question, "予備はいつですか。");
        programme.as(world.lecturer(), () -> following.watch(question, Watch.WATCHED));

        split(world.expert(), question, answer);

        assertThat(told(world.beta())).contains("becameQuestion").doesNotContain("split");
        assertThat(told(world.alpha())).contains("split");
        assertThat(told(world.lecturer())).contains("split");
        assertThat(told(world.alphaExec())).doesNotContain("split", "becameQuestion");
    }

    @Test
    void itIsFoundByItsWordsAndNoMoreWithTheOldOne() {
        var question = ask(world.alpha(), COHORT);
        var answer = answer(world.beta(), question, "輪番停電の日はどうしますか。");

        split(world.expert(), question, answer);

        assertThat(programme.as(world.alpha(), () -> search.find("輪番停電", 5)).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.path()).contains(answer.toString()));
        assertThat(programme.as(world.alpha(), () -> search.find("予備の機械", 5)).hits())
                .hasSize(1);
    }

    @Test
    void whatHadNoNameHasNoneAsAQuestionEither() {
        var question = ask(world.alpha(), COHORT);
        var answer = programme.as(world.beta(), () -> community.answer(question, "予備はいつですか。", true));
        programme.as(world.alpha(), () -> comments.comment(new Post(question, answer), "同じです。", true));
        programme.as(world.beta(), () -> comments.comment(new Post(question, answer), "月に一度でよいか。", true));
        programme.as(world.staff(), () -> unmasking.lookBehind(question, 1, "苦情のため"));

        var made = split(world.staff(), question, answer);

        for (var other : List.of(world.alpha(), world.lecturer(), world.expert(), world.staff())) {
            var seen = programme.as(other, () -> questions.question(made));
            assertThat(seen.question().company()).isNull();
            assertThat(seen.person()).isEmpty();
            assertThat(seen.question().pseudonymous()).isTrue();
            assertThat(seen.commentsOn(Post.question(made)).comments())
                    .extracting(CommentRow::alias)
                    .containsExactly(1, 0);
        }
        assertThat(programme.as(world.beta(), () -> questions.question(made))).satisfies(own -> {
            assertThat(own.question().company()).startsWith("ベータ");
            assertThat(own.disclosable()).isTrue();
        });
        assertThat(told(world.beta())).contains("becameQuestion");
        var reply = programme.as(world.beta(), () -> community.answer(made, "続きです。"));
        assertThat(programme.as(world.alpha(), () -> questions.question(made)).answers())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(reply);
                    assertThat(row.alias()).isZero();
                });
    }

    @Test
    void theReadersStayTheSame() {
        var toExperts = ask(world.alpha(), EXPERTS);
        refused(toExperts, answer(world.expert2(), toExperts, "どの機械ですか。"), Reason.READERS);
        split(world.expert2(), toExperts, answer(world.alphaExec(), toExperts, "予備もあります。"));

        var own = ask(world.alpha(), COMPANY);
        refused(own, answer(world.expert(), own, "どの機械ですか。"), Reason.READERS);
        var reply = answer(world.alphaExec(), own, "予備もあります。");
        assertThatThrownBy(() -> split(world.expert2(), own, reply)).isInstanceOf(MissingException.class);
        split(world.expert(), own, reply);

        var widened = ask(world.alpha(), COHORT);
        var unnamed = programme.as(world.alphaExec(), () -> community.answer(widened, "予備は。", true));
        var ofBeta = programme.as(world.beta(), () -> community.answer(widened, "予備は。", true));
        programme.as(world.alpha(), () -> community.disclose(widened, EXPERTS));
        refused(widened, unnamed, Reason.READERS);
        refused(widened, ofBeta, Reason.READERS);
    }

    @Test
    void itIsNarrowedWithTheOldOneAndNeverWidened() {
        var question = ask(world.alpha(), COHORT);
        var byName = split(world.staff(), question, answer(world.beta(), question, "予備はいつですか。"));
        var unnamed = split(
                world.staff(), question, programme.as(world.beta(), () -> community.answer(question, "鍵は。", true)));

        programme.as(world.alpha(), () -> community.disclose(question, COMPANY));

        for (var other : List.of(world.alpha(), world.lecturer())) {
            assertThatThrownBy(() -> programme.as(other, () -> questions.question(byName)))
                    .isInstanceOf(MissingException.class);
            assertThatThrownBy(() -> programme.as(other, () -> questions.question(unnamed)))
                    .isInstanceOf(MissingException.class);
            assertThat(programme.as(other, () -> search.find("予備の機械", 5)).hits())
                    .isEmpty();
        }
        assertThat(programme
                        .as(world.beta(), () -> questions.question(byName))
                        .question()
                        .disclosure())
                .isEqualTo(COMPANY);
        assertThatThrownBy(() -> programme.as(world.beta(), () -> community.disclose(byName, COHORT)))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> programme.as(world.beta(), () -> community.disclose(unnamed, COHORT)))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatStandsForSomethingStaysWhereItIs() {
        var question = ask(world.alpha(), COHORT);
        var accepted = answer(world.beta(), question, "古いものからです。");
        var endorsed = answer(world.beta(), question, "新しいものからです。");
        programme.as(world.alpha(), () -> community.accept(question, accepted));
        programme.as(world.expert(), () -> community.endorse(endorsed));

        refused(question, accepted, Reason.CONFIRMED);
        refused(question, endorsed, Reason.CONFIRMED);
    }

    @Test
    void onlyTheOfficeAndExpertsSplit() {
        var question = ask(world.alpha(), COHORT);
        var answer = answer(world.beta(), question, "予備はいつですか。");

        for (var seat : List.of(world.alpha(), world.beta(), world.lecturer())) {
            assertThatThrownBy(() -> split(seat, question, answer)).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> split(world.staffOther(), question, answer)).isInstanceOf(MissingException.class);
    }

    @Test
    void theNewQuestionWaitsAtTheDeskAndTheOldOneWaitsAgain() {
        var question = ask(world.alpha(), COHORT);
        var answer = answer(world.lecturer(), question, "どの機械のことですか。");
        assertThat(state(question)).isEqualTo(DeskState.ANSWERED);

        var made = split(world.staff(), question, answer);

        assertThat(state(question)).isEqualTo(DeskState.RUNNING);
        assertThat(state(made)).isEqualTo(DeskState.RUNNING);
        assertThat(told(world.expert())).contains("asked");
    }

    /** Who asked back keeps the clock at rest only while the question back stands there. */
    @Test
    void aQuestionBackThatGoesItsOwnWayLetsTheOldOneWaitAgain() {
        var question = ask(world.alpha(), COHORT);
        programme.as(world.expert(), () -> desk.askBack(question, "何台ありますか。"));
        assertThat(state(question)).isEqualTo(DeskState.PAUSED);
        var back = programme
                .as(world.alpha(), () -> questions.question(question))
                .answers()
                .getFirst()
                .id();

        split(world.staff(), question, back);

        assertThat(state(question)).isEqualTo(DeskState.RUNNING);
    }

    @Test
    void theNumberOfAPseudonymIsNeverGivenAgain() {
        var question = ask(world.alpha(), COHORT);
        var answer = programme.as(world.beta(), () -> community.answer(question, "予備はいつですか。", true));
        programme.as(world.staff(), () -> unmasking.lookBehind(question, 1, "苦情のため"));
        split(world.staff(), question, answer);

        programme.as(world.alpha(), () -> community.answer(question, "社名は出さずに書きます。", true));
        programme.as(world.alpha(), () -> comments.comment(new Post(question, null), "社名なしです。", true));

        var seen = programme.as(world.staff(), () -> questions.question(question));
        assertThat(seen.answers()).extracting(AnswerRow::alias).containsExactly(2);
        var seenBehind = programme.as(
                world.staff(),
                () -> transaction.execute(status -> db.sql("select post_id from byline where question_id = ?")
                        .param(question)
                        .query(UUID.class)
                        .list()));
        assertThat(seenBehind).as("the look was behind another company").isEmpty();
    }

    private DeskState state(UUID question) {
        return programme.as(
                world.staff(),
                () -> transaction.execute(
                        status -> DeskState.valueOf(db.sql("select state from desk_question where question_id = ?")
                                .param(question)
                                .query(String.class)
                                .single())));
    }
}
