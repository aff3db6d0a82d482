package jp.ishigaki.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.notification.NotificationQueries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class CommunityClosingTest {

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries queries;

    @Autowired
    CommunityComments comments;

    @Autowired
    CommunityClosing closing;

    @Autowired
    NotificationQueries notices;

    @Autowired
    IdentityQueries identity;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Programme.World world;
    private UUID question;

    @BeforeEach
    void alphaAsks() {
        world = programme.found();
        question = programme.as(
                world.alpha(), () -> community.ask(new NewQuestion("控えの頻度", "どのくらいですか。", null, null, List.of())));
    }

    private QuestionDetails read(UUID seat, UUID id) {
        return programme.as(seat, () -> queries.question(id));
    }

    @Test
    void aClosedQuestionTakesNeitherAnswersNorCommentsUntilItIsOpenedAgain() {
        programme.as(world.alpha(), () -> closing.close(question, ClosingReason.SETTLED, "毎晩にしました。"));

        assertThat(read(world.beta(), question).question().state()).isEqualTo(QuestionState.CLOSED);
        assertThatThrownBy(() -> programme.as(world.beta(), () -> community.answer(question, "毎晩です。")))
                .isInstanceOf(ClosedQuestionException.class);
        assertThatThrownBy(() ->
                        programme.as(world.beta(), () -> comments.comment(Post.question(question), "毎晩です。", false)))
                .isInstanceOf(ClosedQuestionException.class);
        for (var table : List.of("answer (answered_at, answered_by", "post_comment (written_at, written_by")) {
            assertThatThrownBy(() -> sql(world.beta(), "insert into " + table + """
                            , id, question_id, cohort_id, company_id, role, body)
                            select now(), acting_person(), gen_random_uuid(), id, cohort_id, acting_company(), acting_role(),
                                   'x' from question where id = ?
                            """, question))
                    .hasStackTraceContaining("the question is closed");
        }

        programme.as(world.staff(), () -> closing.reopen(question));
        programme.as(world.beta(), () -> community.answer(question, "毎晩です。"));
        assertThat(read(world.beta(), question).question().state()).isEqualTo(QuestionState.ANSWERED);
    }

    @Test
    void whoClosedItWhyAndWhenStaysToBeRead() {
        programme.as(world.alpha(), () -> closing.close(question, ClosingReason.SETTLED, ""));
        programme.as(world.alpha(), () -> closing.close(question, ClosingReason.DUPLICATE, ""));
        programme.as(world.alpha(), () -> closing.reopen(question));
        programme.as(world.staff(), () -> closing.close(question, ClosingReason.OTHER, "別の場で扱います。"));

        assertThat(read(world.lecturer(), question).closings())
                .extracting(
                        QuestionClosing::closes,
                        QuestionClosing::reason,
                        QuestionClosing::words,
                        QuestionClosing::byOffice)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, ClosingReason.SETTLED, "", false),
                        org.assertj.core.groups.Tuple.tuple(false, null, "", false),
                        org.assertj.core.groups.Tuple.tuple(true, ClosingReason.OTHER, "別の場で扱います。", true));
    }

    @Test
    void nobodyButTheAskerOrTheOfficeClosesIt() {
        for (var other : List.of(world.beta(), world.alphaExec(), world.expert(), world.lecturer())) {
            assertThatThrownBy(() -> programme.as(other, () -> closing.close(question, ClosingReason.SETTLED, "")))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> sql(other, """
                            insert into question_closing (question_id, cohort_id, closes, reason)
                            select id, cohort_id, true, 'SETTLED' from question where id = ?
                            """, question)).hasStackTraceContaining("only its asker or the office");
        }
        assertThatThrownBy(() -> sql(world.staff(), "update question set closed = true where id = ?", question))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> closing.close(question, ClosingReason.OTHER, " ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsClosedWaitsForNobody() {
        programme.as(world.alpha(), () -> closing.close(question, ClosingReason.OFF_TOPIC, ""));

        assertThat(programme
                        .as(world.expert(), () -> queries.questions(QuestionFilter.UNANSWERED, null, null, 9))
                        .items())
                .isEmpty();
        assertThat(programme.as(world.alpha(), queries::mineOpen)).isEmpty();
    }

    @Test
    void whoAskedHearsThatTheOfficeClosedItByNameOrNot() {
        var hidden = programme.as(
                world.alpha(),
                () -> community.ask(new NewQuestion("更新の順", "どう進めますか。", null, null, List.of()).underPseudonym()));
        for (var each : List.of(question, hidden)) {
            programme.as(world.staff(), () -> closing.close(each, ClosingReason.DUPLICATE, ""));
            programme.as(world.staff(), () -> closing.reopen(each));
        }

        assertThat(programme.as(world.alpha(), () -> notices.latest(null, 9)).items())
                .extracting(notice -> notice.messageKey().replaceAll(".*\\.", ""))
                .containsExactlyInAnyOrder("closed", "reopened", "closed", "reopened");
        assertThat(programme.as(world.beta(), notices::unread)).isZero();
    }

    @Test
    void anAskerWithoutANameClosesWithoutItsNameAndItsMoment() {
        var hidden = programme.as(
                world.alpha(),
                () -> community.ask(new NewQuestion("更新の順", "どう進めますか。", null, null, List.of()).underPseudonym()));
        var company = programme.as(
                world.staff(),
                () -> identity.company(world.alphaCompany()).orElseThrow().name());
        assertThatThrownBy(() -> programme.as(
                        world.alpha(), () -> closing.close(hidden, ClosingReason.OTHER, company + "で決めました。")))
                .isInstanceOf(NamesItselfException.class);

        programme.as(world.alpha(), () -> closing.close(hidden, ClosingReason.SETTLED, ""));

        assertThat(read(world.staff(), hidden).closings())
                .singleElement()
                .satisfies(each -> assertThat(each.byOffice()).isFalse())
                .satisfies(each -> assertThat(each.doneAt()).isEqualTo(Pseudonyms.dayOf(each.doneAt())));
        int entries = programme.as(
                world.staff(),
                () -> transaction.execute(
                        status -> db.sql("select count(*) from audit_entry where action = 'question.closed'")
                                .query(Integer.class)
                                .single()));
        assertThat(entries).isZero();
    }

    private int sql(UUID seat, String statement, Object... params) {
        return programme.as(
                seat,
                () -> transaction.execute(
                        status -> db.sql(statement).params(List.of(params)).update()));
    }
}
