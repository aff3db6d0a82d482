package jp.ishigaki.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.notification.NotificationQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class CommunityVotesTest {

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries queries;

    @Autowired
    CommunityVotes votes;

    @Autowired
    NotificationQueries notices;

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

    @Test
    void whoWantsToKnowItTooIsCountedOnceInTheListAndInTheThread() {
        for (var seat : List.of(world.beta(), world.lecturer(), world.expert(), world.beta())) {
            programme.as(seat, () -> votes.wantToKnow(question, true));
        }

        var details = programme.as(world.beta(), () -> queries.question(question));
        assertThat(details.question().wanted()).isEqualTo(3);
        assertThat(details.wanted()).isTrue();
        assertThat(programme.as(world.staff(), () -> queries.question(question)).wanted())
                .isFalse();
        assertThat(programme
                        .as(world.staff(), () -> queries.questions(QuestionFilter.ALL, null, null, 9))
                        .items())
                .extracting(QuestionRow::wanted)
                .containsExactly(3);
    }

    @Test
    void aVoteIsTakenBackByItsGiverAlone() {
        programme.as(world.alpha(), () -> votes.findHelpful(answer, true));
        programme.as(world.lecturer(), () -> votes.findHelpful(answer, true));

        assertThat(programme.as(world.expert(), () -> votes.findHelpful(answer, false)))
                .isEqualTo(2);
        assertThat(programme.as(world.alpha(), () -> votes.findHelpful(answer, false)))
                .isEqualTo(1);
        assertThat(programme.as(world.alpha(), () -> votes.findHelpful(answer, false)))
                .isEqualTo(1);
        assertThat(programme
                        .as(world.lecturer(), () -> queries.question(question))
                        .answers())
                .extracting(AnswerRow::helpful, AnswerRow::helped)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, true));
    }

    @Test
    void nobodyVotesForWhatTheirOwnCompanyWroteByNameOrNot() {
        var hidden = programme.as(
                world.alpha(),
                () -> community.ask(new NewQuestion("更新の順", "どう進めますか。", null, null, List.of()).underPseudonym()));
        var unnamed = programme.as(world.beta(), () -> community.answer(hidden, "月ごとです。", true));
        var experts = programme.as(world.expert(), () -> community.answer(hidden, "順に進めましょう。"));

        for (var own : List.of(question, hidden)) {
            for (var seat : List.of(world.alpha(), world.alphaExec())) {
                assertThatThrownBy(() -> programme.as(seat, () -> votes.wantToKnow(own, true)))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> sql(seat, "insert into question_vote (question_id) values (?)", own))
                        .hasStackTraceContaining("their own company asked");
            }
        }
        for (var own : List.of(answer, unnamed)) {
            assertThatThrownBy(() -> programme.as(world.beta(), () -> votes.findHelpful(own, true)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> sql(world.beta(), "insert into answer_vote (answer_id) values (?)", own))
                    .hasStackTraceContaining("their own company answered");
        }
        assertThatThrownBy(() -> programme.as(world.expert(), () -> votes.findHelpful(experts, true)))
                .isInstanceOf(AccessDeniedException.class);
        programme.as(world.expert2(), () -> votes.findHelpful(experts, true));
    }

    @Test
    void nobodyReadsWhoVotedAndNobodyIsToldOrVotesForAnother() {
        programme.as(world.beta(), () -> votes.wantToKnow(question, true));
        programme.as(world.alpha(), () -> votes.findHelpful(answer, true));

        for (var seat : List.of(world.staff(), world.alphaExec(), world.expert(), world.lecturer())) {
            assertThat(count(seat, "question_vote")).isZero();
            assertThat(count(seat, "answer_vote")).isZero();
        }
        assertThat(programme.as(world.beta(), notices::unread)).isZero();
        assertThatThrownBy(() -> sql(
                        world.staff(),
                        "insert into question_vote (question_id, person_id) select q.id, q.asked_by from question q where id = ?",
                        question))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> sql(world.staff(), "update question set wanted = 100 where id = ?", question))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aPostBeginsWithoutVotesWhateverItSays() {
        sql(world.alpha(), """
                insert into question (id, cohort_id, company_id, asked_by, role, title, body, asked_at, wanted)
                values (gen_random_uuid(), acting_cohort(), acting_company(), acting_person(), acting_role(), 'x', 'x',
                        now(), 99)
                """);
        sql(world.beta(), """
                insert into answer (id, question_id, cohort_id, company_id, answered_by, role, body, answered_at, helpful)
                select gen_random_uuid(), id, cohort_id, acting_company(), acting_person(), acting_role(), 'x', now(), 99
                from question where id = ?
                """, question);

        assertThat(count(world.staff(), "question where wanted > 0")).isZero();
        assertThat(count(world.staff(), "answer where helpful > 0")).isZero();
    }

    private int count(UUID seat, String from) {
        return programme.as(
                seat,
                () -> transaction.execute(status -> db.sql("select count(*) from " + from)
                        .query(Integer.class)
                        .single()));
    }

    private int sql(UUID seat, String statement, Object... params) {
        return programme.as(
                seat,
                () -> transaction.execute(
                        status -> db.sql(statement).params(List.of(params)).update()));
    }
}
