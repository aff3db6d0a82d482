package jp.ishigaki.community;

import static jp.ishigaki.community.QuestionDisclosure.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.search.SearchQueries;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class CommunityEditsTest {

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries queries;

    @Autowired
    CommunityComments comments;

    @Autowired
    CommunityEdits edits;

    @Autowired
    SearchQueries search;

    @Autowired
    IdentityQueries identity;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Programme.World world;
    private UUID question;
    private UUID answer;

    @BeforeEach
    void alphaAsksAndBetaAnswers() {
        world = programme.found();
        question = programme.as(
                world.alpha(), () -> community.ask(new NewQuestion("控えの頻度", "どのくらいですか。", null, null, List.of())));
        answer = programme.as(world.beta(), () -> community.answer(question, "毎晩です。"));
    }

    private QuestionDetails read(UUID seat) {
        return programme.as(seat, () -> queries.question(question));
    }

    @Test
    void whatWasWrittenIsPutBetterAndEveryVersionIsKept() {
        programme.as(world.alpha(), () -> edits.editQuestion(question, 0, "控えの頻度と場所", "どのくらいですか。"));
        programme.as(world.alpha(), () -> edits.editQuestion(question, 1, "控えの頻度と場所", "どのくらいで、どこですか。"));

        var details = read(world.lecturer());
        assertThat(details.question().title()).isEqualTo("控えの頻度と場所");
        assertThat(details.body()).isEqualTo("どのくらいで、どこですか。");
        assertThat(details.edits()).isEqualTo(2);
        assertThat(programme.as(world.lecturer(), () -> edits.versions(question)))
                .extracting(PostVersion::number, PostVersion::title, PostVersion::body)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "控えの頻度", "どのくらいですか。"),
                        org.assertj.core.groups.Tuple.tuple(2, "控えの頻度と場所", "どのくらいですか。"),
                        org.assertj.core.groups.Tuple.tuple(3, "控えの頻度と場所", "どのくらいで、どこですか。"));
    }

    @Test
    void answersAndCommentsAreEditedLikewise() {
        var comment = programme.as(world.alpha(), () -> comments.comment(new Post(question, answer), "何時ですか", false));
        programme.as(world.beta(), () -> edits.editAnswer(answer, 0, "毎晩十時です。"));
        programme.as(world.alpha(), () -> edits.editComment(comment, 0, "何時まで掛かりますか"));

        var details = read(world.lecturer());
        assertThat(details.answers().getFirst().body()).isEqualTo("毎晩十時です。");
        assertThat(details.commentsOn(new Post(question, answer)).comments())
                .extracting(CommentRow::body, CommentRow::edits)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("何時まで掛かりますか", 1));
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> edits.editComment(comment, 1, "あ".repeat(1001))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyEditsWhatAnotherWroteAlsoNotTheOffice() {
        for (var other : List.of(world.staff(), world.alphaExec(), world.beta(), world.expert())) {
            assertThatThrownBy(() -> programme.as(other, () -> edits.editQuestion(question, 0, "x", "x")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> version(other, question, 2)).hasStackTraceContaining("only its writer");
        }
        assertThatThrownBy(() -> sql(world.alpha(), "update question set body = 'x' where id = ?", question))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql(world.staff(), "delete from post_version"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void ofTwoWhoEditAtOnceTheSecondIsTold() {
        programme.as(world.alpha(), () -> edits.editQuestion(question, 0, "控えの頻度", "毎日ですか。"));

        assertThatThrownBy(() -> programme.as(world.alpha(), () -> edits.editQuestion(question, 0, "控えの頻度", "毎週ですか。")))
                .isInstanceOf(StalePostException.class);
        assertThatThrownBy(() -> version(world.alpha(), question, 2)).hasStackTraceContaining("edited meanwhile");
        assertThatThrownBy(() -> version(world.alpha(), question, 9)).hasStackTraceContaining("edited meanwhile");
        assertThatThrownBy(() -> version(world.alpha(), question, 1)).hasStackTraceContaining("row-level security");
        assertThat(read(world.alpha()).body()).isEqualTo("毎日ですか。");
    }

    @Test
    void sayingTheSameIsNoEdit() {
        programme.as(world.alpha(), () -> edits.editQuestion(question, 0, "控えの頻度", "どのくらいですか。 "));

        assertThat(read(world.alpha()).edits()).isZero();
    }

    @Test
    void anAnswerEditedAfterwardsWasAcceptedAndEndorsedAsItWasUntilItIsConfirmedAnew() {
        programme.as(world.alpha(), () -> community.accept(question, answer));
        programme.as(world.expert(), () -> community.endorse(answer));
        assertThat(read(world.expert2()).answers().getFirst())
                .extracting(AnswerRow::endorsable, AnswerRow::editedSinceAccepted, AnswerRow::editedSinceEndorsed)
                .containsExactly(false, false, false);

        programme.as(world.beta(), () -> edits.editAnswer(answer, 0, "毎週です。"));

        assertThat(read(world.expert2()).answers().getFirst())
                .extracting(AnswerRow::endorsable, AnswerRow::editedSinceAccepted, AnswerRow::editedSinceEndorsed)
                .containsExactly(true, true, true);
        programme.as(world.expert2(), () -> community.endorse(answer));
        assertThat(read(world.expert2()).answers().getFirst())
                .extracting(AnswerRow::endorsable, AnswerRow::editedSinceAccepted, AnswerRow::editedSinceEndorsed)
                .containsExactly(false, true, false);
    }

    @Test
    void whatItSaysNowIsFoundAndWhatItSaidIsNot() {
        programme.as(world.alpha(), () -> edits.editQuestion(question, 0, "耐火金庫の置き場所", "どこですか。"));

        var hits = programme.as(world.beta(), () -> search.find("耐火金庫", 5)).hits();
        assertThat(hits)
                .singleElement()
                .satisfies(hit -> assertThat(hit.title()).isEqualTo("耐火金庫の置き場所"));
        assertThat(programme.as(world.beta(), () -> search.find("控えの頻度", 5)).hits())
                .isEmpty();
    }

    @Test
    void whoNoLongerReadsTheQuestionEditsNothingInIt() {
        programme.as(world.alpha(), () -> community.disclose(question, COMPANY));

        assertThatThrownBy(() -> programme.as(world.beta(), () -> edits.editAnswer(answer, 0, "毎週です。")))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> version(world.beta(), answer, 2)).hasStackTraceContaining("row-level security");
        assertThat(programme.as(world.beta(), () -> edits.versions(answer))).isEmpty();
    }

    @Test
    void anEditUnderAPseudonymNamesNobodyAndNoMoment() {
        var hidden = programme.as(
                world.alpha(),
                () -> community.ask(new NewQuestion("更新の順", "どう進めますか。", null, null, List.of()).underPseudonym()));

        var company = programme.as(
                world.staff(),
                () -> identity.company(world.alphaCompany()).orElseThrow().name());
        assertThatThrownBy(() ->
                        programme.as(world.alpha(), () -> edits.editQuestion(hidden, 0, "更新の順", company + "の端末です。")))
                .isInstanceOf(NamesItselfException.class);
        programme.as(world.alpha(), () -> edits.editQuestion(hidden, 0, "更新の順", "三台あります。"));

        assertThat(programme.as(world.beta(), () -> edits.versions(hidden)))
                .hasSize(2)
                .allSatisfy(
                        version -> assertThat(version.writtenAt()).isEqualTo(Pseudonyms.dayOf(version.writtenAt())));
        assertThatThrownBy(() -> programme.as(world.alphaExec(), () -> edits.editQuestion(hidden, 1, "x", "x")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private int version(UUID seat, UUID post, int number) {
        return sql(seat, """
                insert into post_version (post_id, number, question_id, cohort_id, title, body, written_at)
                values (?, ?, ?, acting_cohort(), 'x', 'x', now())
                """, post, number, question);
    }

    private int sql(UUID seat, String statement, Object... params) {
        return programme.as(
                seat,
                () -> transaction.execute(
                        status -> db.sql(statement).params(List.of(params)).update()));
    }
}
