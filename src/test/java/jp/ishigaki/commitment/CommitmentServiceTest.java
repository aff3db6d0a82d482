package jp.ishigaki.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.commitment.CommitmentRefusedException.Reason;
import jp.ishigaki.schedule.feed.FeedEvents;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.support.DispatchMode;
import jp.ishigaki.support.DispatchPlan;
import jp.ishigaki.support.DispatchQueries;
import jp.ishigaki.support.DispatchService;
import jp.ishigaki.support.EndState;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueQueries;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.NewIssue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Today is Tuesday, 1 October 2024; the second visits of the fiscal year end on the 10th. */
@DatabaseTest
class CommitmentServiceTest {

    private static final Instant AFTER_THE_VISIT = Instant.parse("2024-10-01T03:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2024-10-31");

    @Autowired
    Programme programme;

    @Autowired
    CommitmentService service;

    @Autowired
    CommitmentQueries queries;

    @Autowired
    IssueService issues;

    @Autowired
    IssueQueries board;

    @Autowired
    DispatchService visits;

    @Autowired
    DispatchQueries dispatches;

    @Autowired
    List<FeedEvents> feeds;

    @Autowired
    DueReminders reminders;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private World world;

    @BeforeEach
    void found() {
        world = programme.found();
    }

    @Test
    void s26ThreeIssuesBecomeCommitmentsWithOwnerAndDayAtTheSecondVisitWhoseEndStateIsSaid() {
        var visit = visit();
        var raised = List.of(raise("期限切れソフト"), raise("パスワードの使い回し"), raise("共有フォルダー"));
        var owner = person(world.alpha());

        var made = programme.as(
                world.expert(),
                () -> service.agree(
                        raised.stream()
                                .map(issue ->
                                        new PromisedIssue(issue, new Promise("計画を立てて直します", owner, DUE, "直した日の記録")))
                                .toList(),
                        visit));
        TravellingClock.at(
                AFTER_THE_VISIT,
                () -> programme.as(
                        world.expert(),
                        () -> visits.report(visit, EndState.REACHED, "取組を3件決めました。", "1年先の目標がはっきりしました。", 0)));

        assertThat(programme.as(world.expert(), () -> queries.ofDispatch(visit)))
                .extracting(
                        CommitmentRow::issue, CommitmentRow::owner, CommitmentRow::dueOn, CommitmentRow::dispatchNumber)
                .containsExactlyInAnyOrderElementsOf(raised.stream()
                        .map(issue -> tuple(issue, owner, DUE, 2))
                        .toList());
        assertThat(programme
                        .as(world.alpha(), () -> dispatches.report(visit))
                        .orElseThrow()
                        .endState())
                .isEqualTo(EndState.REACHED);
        assertThat(made).hasSize(3);
        for (var issue : raised) {
            assertThat(programme
                            .as(world.alpha(), () -> board.issue(issue))
                            .card()
                            .state())
                    .isEqualTo(IssueState.AGREED);
        }
        assertThat(programme.as(world.alphaExec(), () -> queries.upcoming(5)))
                .as("the company has the plan at home")
                .hasSize(3);
    }

    @Test
    void severalAreAgreedOnTogetherOrNotAtAll() {
        var good = raise("一つ目");
        var owner = person(world.alpha());

        assertThatThrownBy(() -> programme.as(
                        world.expert(),
                        () -> service.agree(
                                List.of(
                                        new PromisedIssue(good, new Promise("する", owner, DUE, "記録")),
                                        new PromisedIssue(UUID.randomUUID(), new Promise("する", owner, DUE, "記録"))),
                                null)))
                .isInstanceOf(MissingException.class);

        assertThat(programme.as(world.alpha(), () -> queries.ofIssue(good))).isEmpty();
    }

    @Test
    void theOwnerIsOfTheCompanyAndTheDayLiesAhead() {
        var issue = raise("期限切れソフト");

        refused(Reason.OWNER, world.expert(), () -> service.agree(issue, promise(person(world.beta())), null));
        refused(
                Reason.PAST,
                world.alpha(),
                () -> service.agree(
                        issue, new Promise("直す", person(world.alpha()), LocalDate.parse("2024-09-30"), "記録"), null));
        assertThatThrownBy(() -> sql(world.alpha(), """
                        insert into commitment (id, cohort_id, company_id, issue_id, title, owner_id, due_on, expected,
                                                state, agreed_at, changed_at)
                        select gen_random_uuid(), cohort_id, company_id, id, 'a', '%s', '2024-10-31', 'b', 'AGREED',
                               now(), now() from issue where id = '%s'
                        """.formatted(person(world.beta()), issue)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("owns it");
    }

    @Test
    void s30TheClaimantCannotVerifyNeitherByTheServiceNorBySql() {
        var id = agreed();

        refused(Reason.EVIDENCE_MISSING, world.alpha(), () -> {
            service.claim(id, Proof.of(" "), 1);
            return id;
        });
        programme.as(world.alpha(), () -> service.claim(id, Proof.of("10月20日に更新しました。"), 1));

        assertThatThrownBy(() -> programme.as(world.alpha(), () -> service.verify(id, 2)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sql(world.alpha(), """
                        update commitment set state = 'VERIFIED', verified_by = acting_person(), verified_at = now(),
                            changed_by = acting_person(), changes = 3 where id = '%s'
                        """.formatted(id))).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql(world.expert(), """
                        update commitment set evidence = 'x', claimed_by = acting_person(), changed_by = acting_person(),
                            changes = 3 where id = '%s'
                        """.formatted(id)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("own name");

        programme.as(world.expert(), () -> service.verify(id, 2));

        var details = programme.as(world.alpha(), () -> queries.commitment(id));
        assertThat(details.row().state()).isEqualTo(CommitmentState.VERIFIED);
        assertThat(details.verifiedBy()).isNotEqualTo(details.claimedBy());
        assertThatThrownBy(() -> sql(
                        world.alpha(),
                        "update commitment set remark = 'x', changed_by = acting_person(), changes = 4 where id = '"
                                + id + "'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("over");
    }

    @Test
    void aClaimIsSentBackWithAReasonAndMadeAgain() {
        var id = agreed();
        programme.as(world.alpha(), () -> service.claim(id, Proof.of("更新しました。"), 1));

        programme.as(world.expert(), () -> service.sendBack(id, "2台の記録がありません。", 2));

        var sent = programme.as(world.alpha(), () -> queries.commitment(id));
        assertThat(sent.row().state()).isEqualTo(CommitmentState.AGREED);
        assertThat(sent.row().remark()).contains("2台");
        assertThat(sent.proof().sentence())
                .as("what was written stays to be completed")
                .isEqualTo("更新しました。");
        programme.as(world.alpha(), () -> service.claim(id, Proof.of("全台を更新しました。"), 3));
        assertThat(programme.as(world.alpha(), () -> queries.commitment(id)).changes())
                .extracting(CommitmentChange::toValue)
                .containsSubsequence("AGREED", "CLAIMED", "AGREED", "CLAIMED");
    }

    @Test
    void everyChangeOfThePromiseIsRememberedByTheDatabaseAlone() {
        var id = agreed();

        programme.as(
                world.alpha(),
                () -> service.revise(id, new Promise("更新します", person(world.alphaExec()), DUE.plusDays(7), "更新の記録"), 1));

        assertThat(programme.as(world.expert(), () -> queries.commitment(id)).changes())
                .extracting(CommitmentChange::field, CommitmentChange::fromValue, CommitmentChange::toValue)
                .contains(tuple(CommitmentChange.Field.DUE, "2024-10-31", "2024-11-07"));
        assertThatThrownBy(() -> sql(world.alpha(), "delete from commitment_change"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> service.callOff(id, "やめます", 1)))
                .isInstanceOf(StaleCommitmentException.class);
    }

    @Test
    void onlyTheExpertOrStaffPutACommitmentIntoTheAnnualPlanWhichCountsAsMoved() {
        var id = agreed();
        var company = world.alphaCompany();
        assertThat(programme.as(world.alpha(), () -> queries.committed(List.of(company))))
                .containsEntry(company, new CommittedIssues(0, 1, 0));

        assertThatThrownBy(() -> sql(world.alpha(), """
                        update commitment set state = 'TRANSFERRED', planned_on = '2025-06-30',
                            changed_by = acting_person(), changes = 2 where id = '%s'
                        """.formatted(id))).isInstanceOf(DataAccessException.class);
        programme.as(world.expert(), () -> service.transfer(id, LocalDate.parse("2025-06-30"), "", 1));

        assertThat(programme.as(world.alpha(), () -> queries.committed(List.of(company))))
                .containsEntry(company, new CommittedIssues(0, 1, 1));
        programme.as(world.expert(), () -> service.resume(id, 2));
        programme.as(world.alpha(), () -> service.callOff(id, "機器を入れ替えるため", 3));
        assertThat(programme.as(world.alpha(), () -> queries.committed(List.of(company))))
                .as("calling off moves nothing")
                .containsEntry(company, new CommittedIssues(0, 1, 0));
    }

    @Test
    void neitherPeersNorLecturersNorOtherExpertsNorOtherTenantsSeeACommitment() {
        var issue = raise("見せる課題", Disclosure.COHORT);
        var id = programme.as(world.alpha(), () -> service.agree(issue, promise(person(world.alpha())), null));

        for (var stranger :
                List.of(world.beta(), world.lecturer(), world.expert2(), world.gamma(), world.staffOther())) {
            assertThat(count(stranger, "commitment")).isZero();
            assertThat(count(stranger, "commitment_change")).isZero();
        }
        for (var reader : List.of(world.alpha(), world.alphaExec(), world.expert(), world.staff())) {
            assertThat(count(reader, "commitment")).isEqualTo(1);
        }
        assertThatThrownBy(() -> programme.as(world.beta(), () -> queries.commitment(id)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() ->
                        programme.as(world.beta(), () -> service.agree(issue, promise(person(world.beta())), null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anExpertAgreesOnAnIssueAndChangesNothingElseOfIt() {
        var issue = raise("期限切れソフト");

        assertThatThrownBy(() -> sql(
                        world.expert(), "update issue set state = 'AGREED', title = 'x' where id = '" + issue + "'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql(world.expert(), "update issue set state = 'WORKING' where id = '" + issue + "'"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aLetterTellsTheTitleOfACommitmentButNotBesideAnAnonymousIssue() {
        agreed();
        var hidden = raise("名を出さない課題", Disclosure.ANONYMISED);
        programme.as(world.expert(), () -> service.agree(hidden, promise(person(world.alpha())), null));

        var told = acting.asJob(world.tenant(), () -> transaction.execute(status -> reminders.open(null)));

        assertThat(told)
                .extracting(reminder -> reminder.facts().getFirst())
                .containsExactlyInAnyOrder("ソフトを更新します", "題名は画面でご確認ください");
    }

    private UUID agreed() {
        var issue = raise("期限切れソフト");
        return programme.as(world.expert(), () -> service.agree(issue, promise(person(world.alpha())), null));
    }

    private static Promise promise(UUID owner) {
        return new Promise("ソフトを更新します", owner, DUE, "更新した日の記録");
    }

    private UUID raise(String title) {
        return raise(title, Disclosure.COMPANY_ONLY);
    }

    private UUID raise(String title, Disclosure disclosure) {
        return programme.as(
                world.alpha(), () -> issues.raise(new NewIssue(title, "くわしい状況です。", null, null, null, disclosure)));
    }

    /** The second visit, this morning. */
    private UUID visit() {
        return programme.as(
                world.staff(),
                () -> visits.plan(
                        world.cohort(),
                        world.alphaCompany(),
                        2,
                        new DispatchPlan(
                                world.expert(),
                                LocalDate.parse("2024-10-01"),
                                LocalTime.parse("06:00"),
                                60,
                                DispatchMode.VISIT,
                                "",
                                "")));
    }

    private UUID person(UUID membership) {
        return programme.as(
                membership,
                () -> transaction.execute(status ->
                        db.sql("select acting_person()").query(UUID.class).single()));
    }

    private int count(UUID membership, String table) {
        return programme.as(
                membership,
                () -> transaction.execute(status -> db.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single()));
    }

    private void sql(UUID membership, String statement) {
        programme.as(
                membership,
                () -> transaction.execute(status -> {
                    assertThat(db.sql(statement).update()).isPositive();
                    return status;
                }));
    }

    private void refused(Reason reason, UUID membership, Supplier<UUID> act) {
        assertThatThrownBy(() -> programme.as(membership, act))
                .isInstanceOfSatisfying(
                        CommitmentRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
