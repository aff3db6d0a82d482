package jp.ishigaki.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.moderation.OrderEvent;
import jp.ishigaki.moderation.OrderEvent.Kind;
import jp.ishigaki.moderation.OrderQueries;
import jp.ishigaki.notification.NotificationQueries;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Taking back that an answer solved a question. */
@DatabaseTest
class AcceptanceTest {

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries questions;

    @Autowired
    OrderQueries placings;

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
    void solveAQuestion() {
        world = programme.found();
        question = programme.as(
                world.alpha(), () -> community.ask(new NewQuestion("更新の順", "どの順ですか。", null, null, List.of())));
        answer = programme.as(world.beta(), () -> community.answer(question, "古いものからです。", true));
        programme.as(world.alpha(), () -> community.accept(question, answer));
    }

    @Test
    void theAskerTakesItBackAndTheQuestionWaitsAgain() {
        programme.as(world.alpha(), () -> community.takeAcceptanceBack(question));

        var seen = programme.as(world.lecturer(), () -> questions.question(question));
        assertThat(seen.question().state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(seen.answers()).noneMatch(AnswerRow::accepted);
        assertThat(desk()).isEqualTo("RUNNING");
        assertThat(history()).containsExactly(Tuple.tuple(Kind.UNACCEPTED, ""));
        assertThat(programme.as(world.beta(), () -> notices.latest(null, 20)).items())
                .anyMatch(notice -> notice.messageKey().endsWith(".unaccepted"));
        programme.as(world.alpha(), () -> community.accept(question, answer));
        assertThat(desk()).isEqualTo("ACCEPTED");
    }

    @Test
    void theOfficeDoesSoByName() {
        programme.as(world.staff(), () -> community.takeAcceptanceBack(question));

        assertThat(history()).containsExactly(Tuple.tuple(Kind.UNACCEPTED, "事務局 花子"));
    }

    @Test
    void whoAskedUnderAPseudonymIsNotNamedAndOnlyTheDayIsTold() {
        var unnamed = programme.as(
                world.alpha(),
                () -> community.ask(new NewQuestion("鍵の順", "どの順ですか。", null, null, List.of()).underPseudonym()));
        var reply = programme.as(world.expert(), () -> community.answer(unnamed, "外からです。"));
        programme.as(world.alpha(), () -> community.accept(unnamed, reply));

        programme.as(world.alpha(), () -> community.takeAcceptanceBack(unnamed));

        assertThat(programme.as(world.staff(), () -> placings.placing(unnamed)).history())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.person()).isEmpty();
                    assertThat(event.at()).isEqualTo(Pseudonyms.dayOf(event.at()));
                });
        assertThat(programme.as(world.expert(), () -> notices.latest(null, 20)).items())
                .anyMatch(notice -> notice.messageKey().endsWith(".unaccepted"));
    }

    @Test
    void nobodyElseDoesAndWhatWasNotAcceptedStaysSo() {
        for (var other : List.of(world.beta(), world.alphaExec(), world.expert())) {
            assertThatThrownBy(() -> programme.as(other, () -> community.takeAcceptanceBack(question)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        programme.as(world.alpha(), () -> community.takeAcceptanceBack(question));
        programme.as(world.alpha(), () -> community.takeAcceptanceBack(question));

        assertThat(history()).hasSize(1);
    }

    private List<Tuple> history() {
        return programme.as(world.lecturer(), () -> placings.placing(question)).history().stream()
                .map((OrderEvent event) -> Tuple.tuple(event.kind(), event.person()))
                .toList();
    }

    private String desk() {
        return programme.as(
                world.staff(),
                () -> transaction.execute(status -> db.sql("select state from desk_question where question_id = ?")
                        .param(question)
                        .query(String.class)
                        .single()));
    }
}
