package jp.ishigaki.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class CommunityServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries queries;

    @Autowired
    Drafts drafts;

    @Autowired
    NotificationQueries notices;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private UUID asked(Programme.World world) {
        return programme.as(
                world.alpha(),
                () -> community.ask(new NewQuestion("控えの頻度", "どのくらいの頻度がよいですか。", null, null, List.of("控え"))));
    }

    private int sql(UUID seat, String statement, Object... params) {
        return programme.as(
                seat,
                () -> transaction.execute(
                        status -> db.sql(statement).params(List.of(params)).update()));
    }

    @Test
    void aPeerAnswersTheAskerAcceptsAndAnExpertEndorses() {
        var world = programme.found();
        var question = asked(world);
        assertThat(programme
                        .as(world.alpha(), () -> queries.question(question))
                        .question()
                        .state())
                .isEqualTo(QuestionState.WAITING);

        var first = programme.as(world.lecturer(), () -> community.answer(question, "毎日がよいでしょう。"));
        var peers = programme.as(world.beta(), () -> community.answer(question, "うちは毎晩です。"));
        programme.as(world.alpha(), () -> community.accept(question, peers));
        programme.as(world.expert(), () -> community.endorse(peers));

        var details = programme.as(world.beta(), () -> queries.question(question));
        assertThat(details.question().state()).isEqualTo(QuestionState.SOLVED);
        assertThat(details.question().company()).startsWith("アルファ");
        assertThat(details.tags()).containsExactly("控え");
        assertThat(details.answers()).extracting(AnswerRow::id).containsExactly(peers, first);
        assertThat(details.answers().getFirst().accepted()).isTrue();
        assertThat(details.answers().getFirst().endorsed()).isTrue();
        assertThat(details.acceptable()).isFalse();
        assertThat(programme
                        .as(world.alphaExec(), () -> queries.question(question))
                        .ofOwnCompany())
                .isTrue();
        var trace = programme.as(world.alpha(), () -> queries.trace(peers));
        assertThat(trace.accepted()).isTrue();
        assertThat(trace.path()).isEqualTo("question/" + question + "#answer-" + peers);
    }

    @Test
    void onlyTheAskerOrStaffAccept() {
        var world = programme.found();
        var question = asked(world);
        var answer = programme.as(world.beta(), () -> community.answer(question, "毎晩です。"));

        assertThatThrownBy(() -> programme.as(world.beta(), () -> community.accept(question, answer)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(sql(
                        world.beta(),
                        "update question set accepted_answer = ?, closed_at = now() where id = ?",
                        answer,
                        question))
                .isZero();
        programme.as(world.staff(), () -> community.accept(question, answer));
    }

    @Test
    void onlyAnotherExpertEndorses() {
        var world = programme.found();
        var question = asked(world);
        var own = programme.as(world.expert(), () -> community.answer(question, "毎日です。"));

        assertThatThrownBy(() -> programme.as(world.expert(), () -> community.endorse(own)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> community.endorse(own)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(sql(
                        world.alpha(),
                        "update answer set endorsed_by = acting_person(), endorsed_at = now() where id = ?",
                        own))
                .isZero();
    }

    @Test
    void nobodyChangesWhatWasWrittenOrWritesForAnother() {
        var world = programme.found();
        var question = asked(world);

        assertThatThrownBy(() -> sql(world.alpha(), "update question set body = 'x' where id = ?", question))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql(world.beta(), """
                        insert into answer (id, question_id, cohort_id, answered_by, role, body, answered_at)
                        select gen_random_uuid(), id, cohort_id, asked_by, 'EXPERT', 'x', now() from question where id = ?
                        """, question)).hasStackTraceContaining("row-level security");
    }

    @Test
    void anotherTenantSeesAndAnswersNothing() {
        var world = programme.found();
        var question = asked(world);

        for (var stranger : List.of(world.gamma(), world.staffOther())) {
            assertThat(programme
                            .as(stranger, () -> queries.questions(QuestionFilter.ALL, null, null, 10))
                            .items())
                    .isEmpty();
            assertThatThrownBy(() -> programme.as(stranger, () -> queries.question(question)))
                    .isInstanceOf(MissingException.class);
            assertThatThrownBy(() -> programme.as(stranger, () -> community.answer(question, "x")))
                    .isInstanceOf(MissingException.class);
        }
    }

    @Test
    void theFiltersFindWhatTheyPromiseAndPagesFollowEachOther() {
        var world = programme.found();
        var first = asked(world);
        var second = asked(world);
        var third =
                programme.as(world.beta(), () -> community.ask(new NewQuestion("別の質問", "本文", null, null, List.of())));
        var answer = programme.as(world.beta(), () -> community.answer(first, "毎晩です。"));
        programme.as(world.expert2(), () -> community.endorse(answer));

        programme.as(world.alpha(), () -> {
            assertThat(queries.questions(QuestionFilter.UNANSWERED, null, null, 10)
                            .items())
                    .extracting(QuestionRow::id)
                    .containsExactlyInAnyOrder(second, third);
            assertThat(queries.questions(QuestionFilter.MINE, null, null, 10).items())
                    .extracting(QuestionRow::id)
                    .containsExactlyInAnyOrder(first, second);
            assertThat(queries.questions(QuestionFilter.ENDORSED, null, null, 10)
                            .items())
                    .extracting(QuestionRow::id)
                    .containsExactly(first);
            assertThat(queries.questions(QuestionFilter.ALL, 3, null, 10).items())
                    .isEmpty();
            assertThat(queries.mineOpen()).hasSize(2);
            assertThat(queries.unansweredOlderThan(Instant.parse("2030-01-01T00:00:00Z")))
                    .hasSize(2);
            var page = queries.questions(QuestionFilter.ALL, null, null, 2);
            assertThat(queries.questions(QuestionFilter.ALL, null, page.next(), 2)
                            .items())
                    .extracting(QuestionRow::id)
                    .containsExactly(first);
        });
    }

    @Test
    void theAssignedExpertHearsOfTheQuestionAndTheAskerOfTheAnswer() {
        var world = programme.found();
        var question = asked(world);
        assertThat(programme.as(world.expert(), notices::unread)).isEqualTo(1);
        assertThat(programme.as(world.expert2(), notices::unread)).isZero();

        programme.as(world.beta(), () -> community.ask(new NewQuestion("誰に", "届きますか", null, null, List.of())));
        assertThat(programme.as(world.expert2(), notices::unread)).isEqualTo(1);

        var answer = programme.as(world.beta(), () -> community.answer(question, "毎晩です。"));
        programme.as(world.lecturer(), () -> community.answer(question, "毎日です。"));
        assertThat(programme.as(world.alpha(), notices::unread)).isEqualTo(2);
        programme.as(world.alpha(), () -> community.accept(question, answer));
        programme.as(
                world.beta(),
                () -> assertThat(notices.latest(null, 9).items().getFirst().messageKey())
                        .endsWith("accepted"));
        programme.as(
                world.lecturer(),
                () -> assertThat(notices.latest(null, 9).items().getFirst().messageKey())
                        .endsWith("solved"));
    }

    @Test
    void anUnsentTextIsKeptForItsWriterAlone() {
        var world = programme.found();
        programme.as(world.alpha(), () -> drafts.keep("question", new Draft("題", "書きかけ", null)));
        programme.as(world.alpha(), () -> drafts.keep("question", new Draft("題", "書きかけの続き", null)));

        assertThat(programme.as(world.alpha(), () -> drafts.open("question")).body())
                .isEqualTo("書きかけの続き");
        assertThat(programme.as(world.alphaExec(), () -> drafts.open("question")))
                .isEqualTo(Draft.EMPTY);
        assertThat(programme.as(world.staff(), () -> drafts.open("question"))).isEqualTo(Draft.EMPTY);
    }
}
