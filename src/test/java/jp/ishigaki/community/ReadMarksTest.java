package jp.ishigaki.community;

import static jp.ishigaki.community.QuestionDisclosure.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Surfaces;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is new to somebody, and that nobody else learns of it. */
@DatabaseTest
class ReadMarksTest {

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries queries;

    @Autowired
    ReadMarks marks;

    @Autowired
    CurriculumService textbook;

    @Autowired
    Surfaces surfaces;

    @Autowired
    JdbcClient db;

    private Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
    }

    private UUID ask(UUID asker, String title) {
        return programme.as(asker, () -> community.ask(question(title)));
    }

    private static NewQuestion question(String title) {
        return new NewQuestion(title, "どう進めますか。", "2-2-3", null, List.of());
    }

    private List<String> unread(UUID reader) {
        return programme.as(reader, () -> queries.questions(QuestionFilter.UNREAD, null, null, 50)).items().stream()
                .map(QuestionRow::title)
                .toList();
    }

    private int count(UUID reader) {
        return programme.as(reader, () -> marks.count());
    }

    @Test
    void aQuestionIsNewUntilItIsOpenedAndNeverToItsAsker() {
        var first = ask(world.alpha(), "一つめ");
        ask(world.alpha(), "二つめ");

        assertThat(unread(world.beta())).containsExactly("二つめ", "一つめ");
        assertThat(count(world.alpha())).isZero();
        assertThat(programme.as(world.beta(), () -> marks.open(first))).isEmpty();
        assertThat(unread(world.beta())).containsExactly("二つめ");
        assertThat(programme.as(world.beta(), () -> marks.newOf(List.of(first))))
                .isEmpty();
        assertThat(unread(world.alphaExec())).hasSize(2);
    }

    @Test
    void itIsNewAgainWhenItIsAnsweredAndTheThreadSaysWhatIsNew() {
        var asked = ask(world.alpha(), "更新の順");
        programme.as(world.beta(), () -> marks.open(asked));
        var answer = programme.as(world.expert2(), () -> community.answer(asked, "古いものからです。"));

        assertThat(unread(world.beta())).containsExactly("更新の順");
        assertThat(unread(world.alpha())).containsExactly("更新の順");
        assertThat(programme.as(world.beta(), () -> marks.open(asked))).isEqualTo(Set.of(answer));
        assertThat(programme.as(world.beta(), () -> marks.open(asked))).isEmpty();
        assertThat(count(world.beta())).isZero();
    }

    @Test
    void onesOwnAnswerIsNotNewToOneself() {
        var asked = ask(world.alpha(), "更新の順");
        programme.as(world.beta(), () -> marks.open(asked));
        programme.as(world.beta(), () -> community.answer(asked, "当社では。"));
        programme.as(world.beta(), () -> community.answer(asked, "月ごとです。", true));

        assertThat(programme.as(world.beta(), () -> marks.open(asked))).isEmpty();
    }

    @Test
    void whoMarksAllAsReadBeginsAnew() {
        var opened = ask(world.alpha(), "開いたもの");
        programme.as(world.beta(), () -> marks.open(opened));
        programme.as(world.expert2(), () -> community.answer(opened, "回答です。"));
        programme.as(world.alpha(), () -> community.ask(question("匿名のもの").underPseudonym()));
        ask(world.alpha(), "名前のもの");
        assertThat(count(world.beta())).isEqualTo(3);

        programme.as(world.beta(), () -> marks.readAll());

        assertThat(unread(world.beta())).isEmpty();
        programme.as(world.alpha(), () -> community.ask(question("次の匿名のもの").underPseudonym()));
        assertThat(unread(world.beta())).containsExactly("次の匿名のもの");
        programme.as(world.expert2(), () -> community.answer(opened, "もう一つ。"));
        assertThat(unread(world.beta())).containsExactlyInAnyOrder("次の匿名のもの", "開いたもの");
        assertThat(unread(world.lecturer())).hasSize(4);
    }

    @Test
    void whatOneMayNotReadIsNotNewEither() {
        programme.as(world.alpha(), () -> community.ask(question("自社だけ").readBy(COMPANY)));

        assertThat(unread(world.beta())).isEmpty();
        assertThat(count(world.beta())).isZero();
        assertThat(count(world.alphaExec())).isOne();
        assertThat(count(world.staff())).isOne();
        assertThat(count(world.gamma())).isZero();
    }

    @Test
    void whoJoinsLaterDoesNotBeginWithWhatWasAskedBefore() {
        ask(world.alpha(), "前からのもの");
        var joined = programme.seat(
                world.staff(), "新任", UUID.randomUUID() + "@late.example", Role.LECTURER, world.cohort(), null);
        ask(world.alpha(), "あとのもの");

        assertThat(unread(joined)).containsExactly("あとのもの");
    }

    @Test
    void whatSomebodyHasReadNobodyElseLearns() {
        var asked = ask(world.alpha(), "更新の順");
        programme.as(world.beta(), () -> marks.open(asked));
        programme.as(world.beta(), () -> marks.readAll());

        for (var other : List.of(world.alpha(), world.alphaExec(), world.expert(), world.lecturer(), world.staff())) {
            assertThat(rows(other)).doesNotContain(person(world.beta()));
        }
        assertThat(rows(world.beta())).containsOnly(person(world.beta()));
    }

    private List<UUID> rows(UUID seat) {
        return surfaces.inTransaction(
                seat,
                () -> db.sql("select person_id from question_read union all select person_id from question_read_line")
                        .query(UUID.class)
                        .list());
    }

    private UUID person(UUID seat) {
        return surfaces.inTransaction(
                seat, () -> db.sql("select acting_person()").query(UUID.class).single());
    }

    @Test
    void nobodyMarksForAnotherOrWhatTheyDoNotRead() {
        var own =
                programme.as(world.alpha(), () -> community.ask(question("自社だけ").readBy(COMPANY)));
        var all = ask(world.alpha(), "みんなに");
        var beta = person(world.beta());

        assertThat(programme.as(world.beta(), () -> marks.open(own))).isEmpty();
        assertThat(rows(world.beta())).isEmpty();
        for (var statement : List.of(
                "insert into question_read (question_id, answers) values ('" + own + "', 0)",
                "insert into question_read (question_id, answers, person_id) values ('" + all + "', 0, '"
                        + person(world.alpha()) + "')")) {
            assertThatThrownBy(() -> surfaces.inTransaction(
                            world.beta(), () -> db.sql(statement).update()))
                    .isInstanceOf(DataAccessException.class)
                    .hasRootCauseMessage(
                            "ERROR: new row violates row-level security policy for table \"question_read\"");
        }
        assertThat(surfaces.inTransaction(
                        world.staff(),
                        () -> db.sql("update question_read set answers = 9 where person_id = ?")
                                .param(beta)
                                .update()))
                .isZero();
    }
}
