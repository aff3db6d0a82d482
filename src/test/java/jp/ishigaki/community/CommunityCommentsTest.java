package jp.ishigaki.community;

import static jp.ishigaki.community.QuestionDisclosure.COHORT;
import static jp.ishigaki.community.QuestionDisclosure.EXPERTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.search.SearchQueries;
import jp.ishigaki.shared.Mentionable;
import jp.ishigaki.tenancy.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class CommunityCommentsTest {

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries queries;

    @Autowired
    CommunityComments comments;

    @Autowired
    CommunityVotes votes;

    @Autowired
    CommunityEdits edits;

    @Autowired
    IdentityQueries identity;

    @Autowired
    NotificationQueries notices;

    @Autowired
    SearchQueries search;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Programme.World world;

    @BeforeEach
    void found() {
        world = programme.found();
    }

    private UUID ask(QuestionDisclosure readers, boolean unnamed) {
        var asked = new NewQuestion("更新の順", "どう進めますか。", null, null, List.of()).readBy(readers);
        return programme.as(world.alpha(), () -> community.ask(unnamed ? asked.underPseudonym() : asked));
    }

    private UUID comment(UUID seat, Post on, String body) {
        return programme.as(seat, () -> comments.comment(on, body, false));
    }

    private List<QuestionRow> list(UUID seat) {
        return programme
                .as(seat, () -> queries.questions(QuestionFilter.ALL, null, null, 20))
                .items();
    }

    private QuestionDetails read(UUID seat, UUID question) {
        return programme.as(seat, () -> queries.question(question));
    }

    @Test
    void commentsStandUnderTheirPostTheNewestFiveAndThenOlderOnes() {
        var question = ask(COHORT, false);
        var answer = programme.as(world.beta(), () -> community.answer(question, "古いものからです。"));
        for (int i = 1; i <= 12; i++) {
            comment(i % 2 == 0 ? world.alpha() : world.lecturer(), Post.question(question), "その" + i);
        }
        comment(world.expert(), new Post(question, answer), "答えについて");

        var details = read(world.beta(), question);
        var newest = details.commentsOn(Post.question(question));
        assertThat(newest.comments())
                .extracting(CommentRow::body)
                .containsExactly("その8", "その9", "その10", "その11", "その12");
        assertThat(details.commentsOn(new Post(question, answer)).comments())
                .singleElement()
                .satisfies(each -> assertThat(each.body()).isEqualTo("答えについて"));
        var older = programme.as(world.beta(), () -> comments.older(Post.question(question), newest.before()));
        var oldest = programme.as(world.beta(), () -> comments.older(Post.question(question), older.before()));
        assertThat(older.comments()).extracting(CommentRow::body).containsExactly("その3", "その4", "その5", "その6", "その7");
        assertThat(oldest.comments()).extracting(CommentRow::body).containsExactly("その1", "その2");
        assertThat(oldest.before()).isNull();
    }

    @Test
    void threadAndListTakeAsManyStatementsWhateverStandsInThem() {
        var question = ask(COHORT, false);
        var few = Statements.during(() -> read(world.beta(), question));
        var listed = Statements.during(() -> list(world.beta()));
        IntStream.range(0, 4).forEach(i -> {
            var answer = programme.as(world.lecturer(), () -> community.answer(question, "答え"));
            IntStream.range(0, 7).forEach(j -> comment(world.alpha(), new Post(question, answer), "コメント"));
            programme.as(world.beta(), () -> votes.findHelpful(answer, true));
            programme.as(world.lecturer(), () -> edits.editAnswer(answer, 0, "よりよい答え"));
            programme.as(world.beta(), () -> votes.wantToKnow(ask(COHORT, true), true));
        });

        assertThat(Statements.during(() -> read(world.beta(), question))).isEqualTo(few);
        assertThat(Statements.during(() -> list(world.beta()))).isEqualTo(listed);
    }

    @Test
    void whoWroteThePostAndWhoIsCalledHearOfItOnce() {
        var question = ask(COHORT, false);
        var answer = programme.as(world.beta(), () -> community.answer(question, "古いものからです。"));
        var lecturer = name(world.lecturer());

        comment(world.expert(), Post.question(question), "何台ですか。＠" + lecturer);
        comment(world.expert(), new Post(question, answer), "よい順です。");
        comment(world.beta(), new Post(question, answer), "ありがとうございます。");

        assertThat(keys(world.alpha())).containsExactly("commented", "answered");
        assertThat(keys(world.lecturer())).containsExactly("called");
        assertThat(keys(world.beta())).containsExactly("commented");
    }

    @Test
    void whoWroteWithoutANameHearsOfItWithoutAnybodyLearningWhom() {
        var question = ask(COHORT, true);
        var answer = programme.as(world.beta(), () -> community.answer(question, "月ごとです。", true));

        comment(world.lecturer(), Post.question(question), "何台ですか。");
        comment(world.lecturer(), new Post(question, answer), "よい順です。");

        assertThat(keys(world.alpha())).containsExactly("commented", "answered");
        assertThat(keys(world.beta())).containsExactly("commented");
        assertThat(sql(world.expert(), "select tell_pseudonym_of_comment(id) from post_comment"))
                .isNotNegative();
        assertThat(keys(world.alpha())).hasSize(2);
    }

    @Test
    void aCompanyCommentsUnderThePseudonymItHasInTheThread() {
        var question = ask(COHORT, true);
        programme.as(world.beta(), () -> comments.comment(Post.question(question), "当社もです。", true));
        programme.as(world.beta(), () -> community.answer(question, "月ごとです。", true));
        comment(world.alphaExec(), Post.question(question), "二台あります。");

        var seen = read(world.lecturer(), question).commentsOn(Post.question(question));
        assertThat(seen.comments()).extracting(CommentRow::alias).containsExactly(1, 0);
        assertThat(seen.comments()).extracting(CommentRow::company).containsOnlyNulls();
        assertThat(seen.comments()).extracting(CommentRow::person).containsOnly("");
        assertThat(seen.comments())
                .extracting(CommentRow::writtenAt)
                .allSatisfy(at -> assertThat(at).isEqualTo(Pseudonyms.dayOf(at)));
        assertThat(read(world.beta(), question).hasWrittenUnnamed()).isTrue();
        assertThat(read(world.lecturer(), question).hasWrittenUnnamed()).isFalse();
        assertThatThrownBy(() -> sql(world.alpha(), """
                        insert into post_comment (id, question_id, cohort_id, company_id, written_by, role, body, written_at)
                        select gen_random_uuid(), id, cohort_id, acting_company(), acting_person(), acting_role(), 'x', now()
                        from question where id = ?
                        """, question)).hasStackTraceContaining("comments under it");
    }

    @Test
    void anUnnamedCommentThatNamesItsCompanyIsRefusedWithTheWord() {
        var question = ask(COHORT, true);

        assertThatThrownBy(() ->
                        comment(world.alpha(), Post.question(question), "@" + name(world.alphaExec()) + " はどう思いますか"))
                .isInstanceOf(NamesItselfException.class);
        assertThatThrownBy(() ->
                        programme.as(world.expert(), () -> comments.comment(Post.question(question), "匿名で", true)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoMayBeCalledTellsNotWhoseAQuestionIs() {
        var named = ask(EXPERTS, false);
        var hidden = ask(EXPERTS, true);
        var company = programme.as(
                world.staff(),
                () -> identity.company(world.alphaCompany()).orElseThrow().name());

        for (var reader : List.of(world.expert(), world.expert2(), world.staff())) {
            assertThat(called(reader, named)).contains(company);
            assertThat(called(reader, hidden)).doesNotContain(company).isNotEmpty();
        }
        assertThat(called(world.alpha(), hidden)).contains(company);
        assertThat(called(world.lecturer(), ask(COHORT, true))).contains(company);
    }

    @Test
    void whatIsCommentedIsFoundWithItsQuestion() {
        var question = ask(COHORT, false);
        comment(world.beta(), Post.question(question), "耐火金庫はどうでしょう。");

        assertThat(programme.as(world.lecturer(), () -> search.find("耐火金庫", 5)).hits())
                .hasSize(1);
    }

    @Test
    void aCommentIsChangedAndRemovedByNobody() {
        var question = ask(COHORT, false);
        comment(world.beta(), Post.question(question), "うちもです。");

        for (var statement : List.of("update post_comment set body = 'x'", "delete from post_comment")) {
            assertThatThrownBy(() -> sql(world.staff(), statement)).hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> comment(world.beta(), Post.question(question), "あ".repeat(1001)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> called(UUID seat, UUID question) {
        return programme.as(seat, () -> comments.people(question)).stream()
                .map(Mentionable::of)
                .toList();
    }

    private String name(UUID seat) {
        return programme.as(
                seat,
                () -> transaction.execute(status -> db.sql("select name from person where id = acting_person()")
                        .query(String.class)
                        .single()));
    }

    private List<String> keys(UUID seat) {
        return programme.as(seat, () -> notices.latest(null, 9)).items().stream()
                .map(notice -> notice.messageKey().substring(notice.messageKey().lastIndexOf('.') + 1))
                .filter(key -> !key.equals("asked"))
                .toList();
    }

    private int sql(UUID seat, String statement, Object... params) {
        return programme.as(
                seat,
                () -> transaction.execute(status -> {
                    if (statement.startsWith("select")) {
                        return db.sql(statement)
                                .params(List.of(params))
                                .query((row, number) -> 1)
                                .list()
                                .size();
                    }
                    return db.sql(statement).params(List.of(params)).update();
                }));
    }
}
