package jp.ishigaki.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.IssueRefusedException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class IssueServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    IssueService issues;

    @Autowired
    IssueQueries queries;

    @Autowired
    CommunityService community;

    @Autowired
    MembershipService members;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
    }

    @Test
    void aPrivateIssueIsMissingForEverybodyOutsideTheCompanyLine() {
        var issue = raise(Disclosure.COMPANY_ONLY);

        for (var outsider :
                List.of(world.beta(), world.expert2(), world.lecturer(), world.gamma(), world.staffOther())) {
            assertThatThrownBy(() -> programme.as(outsider, () -> queries.issue(issue)))
                    .isInstanceOf(MissingException.class);
            assertThatThrownBy(() -> programme.as(outsider, () -> issues.comment(issue, "見えますか")))
                    .isInstanceOf(MissingException.class);
            assertThat(programme.as(outsider, () -> queries.board(BoardFilter.ALL)))
                    .isEmpty();
            assertThat(programme.as(outsider, () -> queries.openOf(world.alphaCompany(), 10)))
                    .isEmpty();
        }
        for (var insider : List.of(world.alpha(), world.alphaExec(), world.expert(), world.staff())) {
            assertThat(programme.as(insider, () -> queries.issue(issue)).card().title())
                    .isEqualTo("共有フォルダー");
        }
    }

    @Test
    void commentsAndHistoryFollowTheirIssueInSql() {
        var issue = raise(Disclosure.COMPANY_ONLY);
        programme.as(world.expert(), () -> issues.comment(issue, "まず一覧にしましょう"));
        move(issue, IssueState.WORKING, 0);

        for (var outsider :
                List.of(world.beta(), world.expert2(), world.lecturer(), world.gamma(), world.staffOther())) {
            assertThat(count(outsider, "issue")).isZero();
            assertThat(count(outsider, "issue_comment")).isZero();
            assertThat(count(outsider, "issue_change")).isZero();
            assertThatThrownBy(() -> sql(
                            outsider,
                            "insert into issue_comment (id, issue_id, written_at, body) values (gen_random_uuid(), '"
                                    + issue + "', now(), 'x')"))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(count(world.alpha(), "issue_comment")).isEqualTo(1);
        assertThat(count(world.expert(), "issue_change")).isEqualTo(1);
    }

    @Test
    void nobodyWritesHistoryThatDidNotHappenOrIsNotTheirs() {
        var issue = raise(Disclosure.COHORT);
        var history =
                "insert into issue_change (id, issue_id, changed_at, from_value, to_value) values (gen_random_uuid(), '"
                        + issue + "', now(), 'CLAIMED', '%s')";

        assertThatThrownBy(() -> sql(world.alpha(), history.formatted("VERIFIED")))
                .isInstanceOf(DataAccessException.class);
        for (var other : List.of(world.beta(), world.expert2(), world.lecturer(), world.gamma())) {
            assertThatThrownBy(() -> sql(other, history.formatted("RAISED"))).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void anIssueOfTheCohortIsReadAndCommentedByItsMembersAndNobodyElse() {
        var issue = raise(Disclosure.COHORT);
        programme.as(world.beta(), () -> issues.comment(issue, "当社も同じです"));
        programme.as(world.lecturer(), () -> issues.comment(issue, "数えてみましょう"));

        var seen = programme.as(world.expert2(), () -> queries.issue(issue));
        assertThat(seen.comments()).extracting(IssueComment::role).containsExactly(Role.PARTICIPANT, Role.LECTURER);
        assertThat(seen.comments().getFirst().company()).startsWith("ベータ商事");
        assertThat(seen.card().comments()).isEqualTo(2);
        assertThatThrownBy(() -> programme.as(world.gamma(), () -> queries.issue(issue)))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void onlyTheCompanyItselfMovesClaimsAndDiscloses() {
        var issue = raise(Disclosure.COHORT);

        for (var other : List.of(world.beta(), world.expert(), world.lecturer(), world.staff())) {
            assertThatThrownBy(() -> programme.as(other, () -> issues.move(issue, IssueState.WORKING, 0, 0)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> programme.as(other, () -> issues.solve(issue, Solution.of("済"))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> programme.as(other, () -> issues.disclose(issue, Disclosure.COMPANY_ONLY)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(sql(world.beta(), "update issue set state = 'WORKING'")).isZero();
        assertThat(sql(world.lecturer(), "update issue set disclosure = 'COMPANY_ONLY'"))
                .isZero();
        assertThatThrownBy(() -> sql(world.beta(), """
                        insert into issue (id, cohort_id, company_id, raised_by, raised_at, title, situation, disclosure, state, place)
                        select gen_random_uuid(), cohort_id, company_id, acting_person(), now(), 'x', 'x', 'COHORT', 'RAISED', 1 from issue
                        """)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aMoveOfAnOutdatedCardIsRefused() {
        var issue = raise(Disclosure.COHORT);
        programme.as(world.alpha(), () -> issues.move(issue, IssueState.WORKING, 0, 0));

        assertThatThrownBy(() -> programme.as(world.alphaExec(), () -> issues.move(issue, IssueState.AGREED, 0, 0)))
                .isInstanceOf(StaleIssueException.class);
        assertThat(card(issue).state()).isEqualTo(IssueState.WORKING);
    }

    @Test
    void aClaimNeedsAnAnswerOrASentence() {
        var issue = raise(Disclosure.COHORT);

        assertRefused(Reason.EVIDENCE_MISSING, world.alpha(), () -> issues.move(issue, IssueState.CLAIMED, 0, 0));
        assertRefused(Reason.EVIDENCE_MISSING, world.alpha(), () -> issues.solve(issue, Solution.of("  ")));

        var question = programme.as(
                world.alpha(), () -> community.ask(new NewQuestion("いつ止めますか", "退職者のアカウントです", null, null, List.of())));
        var answer = programme.as(world.beta(), () -> community.answer(question, "最終出社日です"));
        assertThatThrownBy(() -> programme.as(
                        world.alpha(), () -> issues.solve(issue, new Solution(question, UUID.randomUUID(), "", null))))
                .isInstanceOf(MissingException.class);
        programme.as(world.alpha(), () -> issues.solve(issue, new Solution(question, answer, "", null)));
        var seen = programme.as(world.beta(), () -> queries.issue(issue));
        assertThat(seen.card().state()).isEqualTo(IssueState.CLAIMED);
        assertThat(seen.solvedByAnswer()).isEqualTo(answer);
        assertThat(seen.changes()).singleElement().satisfies(change -> {
            assertThat(change.fromValue()).isEqualTo("RAISED");
            assertThat(change.toValue()).isEqualTo("CLAIMED");
        });
    }

    @Test
    void theAssignedExpertVerifiesAndNoOther() {
        var issue = claimed();

        assertThatThrownBy(() -> programme.as(world.expert2(), () -> issues.verify(issue)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> issues.verify(issue)))
                .isInstanceOf(AccessDeniedException.class);
        assertRefused(Reason.NEEDS_VERIFICATION, world.alpha(), () -> issues.move(issue, IssueState.VERIFIED, 0, 1));

        programme.as(world.expert(), () -> issues.verify(issue));

        assertThat(card(issue).state()).isEqualTo(IssueState.VERIFIED);
        assertRefused(Reason.ALREADY_VERIFIED, world.alpha(), () -> issues.move(issue, IssueState.WORKING, 0, 2));
        assertThatThrownBy(() ->
                        sql(world.alpha(), "update issue set state = 'WORKING', verified_by = null, claimed_by = null"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoClaimedCannotVerifyFromAnotherSeatEither() {
        var address = "double@" + UUID.randomUUID() + ".example";
        var executive =
                programme.seat(world.staff(), "兼務", address, Role.EXECUTIVE, world.cohort(), world.alphaCompany());
        var staff = programme.seat(world.staff(), "兼務", address, Role.STAFF, null, null);
        var issue = raise(Disclosure.COHORT);
        programme.as(executive, () -> issues.solve(issue, Solution.of("権限を分けました")));

        assertRefused(Reason.OWN_CLAIM, staff, () -> issues.verify(issue));
        assertThat(programme.as(staff, () -> queries.issue(issue)).mayVerify()).isFalse();
        assertThatThrownBy(() -> sql(staff, "update issue set state = 'VERIFIED', verified_by = acting_person()"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("issue_verified_by_another");
        assertThat(card(issue).state()).isEqualTo(IssueState.CLAIMED);
    }

    @Test
    void theDatabaseLetsNoCompanyVerifyItself() {
        var issue = claimed();

        for (var verifier :
                List.of("acting_person()", "(select person_id from membership where role = 'STAFF' limit 1)")) {
            assertThatThrownBy(
                            () -> sql(world.alpha(), "update issue set state = 'VERIFIED', verified_by = " + verifier))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() ->
                            sql(world.alphaExec(), "update issue set state = 'VERIFIED', verified_by = " + verifier))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(sql(world.expert2(), "update issue set state = 'VERIFIED', verified_by = acting_person()"))
                .isZero();
        assertThat(card(issue).state()).isEqualTo(IssueState.CLAIMED);
    }

    @Test
    void aLookAcrossTheCompanyLineGoesOnRecord() {
        var issue = raise(Disclosure.COMPANY_ONLY);
        var shown = raise(Disclosure.COHORT);
        programme.as(world.alpha(), () -> queries.issue(issue));
        programme.as(world.expert(), () -> queries.issue(shown));
        assertThat(looks()).isZero();

        programme.as(world.expert(), () -> queries.issue(issue));
        programme.as(world.staff(), () -> queries.issue(issue));

        assertThat(looks()).isEqualTo(2);
    }

    @Test
    void theFactsOfACompanyAreCountedForItsOwnEyes() {
        raise(Disclosure.COMPANY_ONLY);
        var solved = claimed();
        programme.as(world.expert(), () -> issues.verify(solved));
        claimed();

        assertThat(programme.as(world.alpha(), () -> queries.factsOf(world.alphaCompany())))
                .isEqualTo(new IssueFacts(3, 2, 1, 1, List.of(solved)));
        assertThat(programme.as(world.staff(), () -> queries.openOf(world.alphaCompany(), 10)))
                .hasSize(2);
        for (var outsider : List.of(world.beta(), world.expert2(), world.lecturer(), world.gamma())) {
            assertThatThrownBy(() -> programme.as(outsider, () -> queries.factsOf(world.alphaCompany())))
                    .isInstanceOf(MissingException.class);
        }
    }

    @Test
    void aCardLandsWhereItWasPutAmongTheCardsOfOthers() {
        var first = raise(Disclosure.COHORT);
        var second = programme.as(world.beta(), () -> issues.raise(written("権限", Disclosure.COHORT)));
        var third = raise(Disclosure.COHORT);
        assertThat(column()).containsExactly(first, second, third);

        programme.as(world.alpha(), () -> issues.move(third, IssueState.RAISED, 1, 0));
        assertThat(column()).containsExactly(first, third, second);

        programme.as(world.alpha(), () -> issues.move(third, IssueState.RAISED, 0, 1));
        assertThat(column()).containsExactly(third, first, second);

        programme.as(world.alpha(), () -> issues.move(third, IssueState.RAISED, 2, 2));
        assertThat(column()).containsExactly(first, second, third);
    }

    @Test
    void disclosingOpensAndCloses() {
        var issue = raise(Disclosure.COMPANY_ONLY);

        programme.as(world.alpha(), () -> issues.disclose(issue, Disclosure.COHORT));
        assertThat(programme.as(world.beta(), () -> queries.issue(issue)).changes())
                .hasSize(1);

        programme.as(world.alpha(), () -> issues.disclose(issue, Disclosure.COMPANY_ONLY));
        assertThatThrownBy(() -> programme.as(world.beta(), () -> queries.issue(issue)))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void staffReadTheBoardOfTheCohortTheyName() {
        raise(Disclosure.COMPANY_ONLY);

        assertThat(programme.as(world.staff(), () -> queries.board(new BoardFilter(world.cohort(), null, false))))
                .hasSize(1);
        assertThat(programme.as(world.expert(), () -> queries.board(new BoardFilter(null, null, true))))
                .hasSize(1);
        assertThat(programme.as(world.beta(), () -> queries.board(new BoardFilter(world.cohort(), null, false))))
                .isEmpty();
    }

    @Test
    void aPrivateTitleOnTheBoardGoesOnRecordForItsExpertAndNotForItsCompany() {
        raise(Disclosure.COMPANY_ONLY);
        raise(Disclosure.COMPANY_ONLY);

        programme.as(world.alpha(), () -> queries.board(BoardFilter.ALL));
        assertThat(looks("issue.titles.read")).isZero();
        programme.as(world.expert(), () -> queries.board(BoardFilter.ALL));
        assertThat(looks("issue.titles.read")).isOne();
    }

    private UUID raise(Disclosure disclosure) {
        return programme.as(world.alpha(), () -> issues.raise(written("共有フォルダー", disclosure)));
    }

    private static NewIssue written(String title, Disclosure disclosure) {
        return new NewIssue(title, "だれでも開けます。", null, null, null, disclosure);
    }

    private UUID claimed() {
        var issue = raise(Disclosure.COHORT);
        programme.as(world.alpha(), () -> issues.solve(issue, Solution.of("権限を分けました")));
        return issue;
    }

    private void move(UUID issue, IssueState to, int version) {
        programme.as(world.alpha(), () -> issues.move(issue, to, 0, version));
    }

    private IssueCard card(UUID issue) {
        return programme.as(world.alpha(), () -> queries.issue(issue)).card();
    }

    private List<UUID> column() {
        return programme.as(world.beta(), () -> queries.board(BoardFilter.ALL)).stream()
                .map(IssueCard::id)
                .toList();
    }

    private void assertRefused(Reason reason, UUID seat, Runnable act) {
        assertThatThrownBy(() -> programme.as(seat, act))
                .isInstanceOfSatisfying(
                        IssueRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private long looks() {
        return looks("issue.read");
    }

    private long looks(String action) {
        return inTransaction(
                world.staff(),
                () -> db.sql("select count(*) from audit_entry where action = ?")
                        .param(action)
                        .query(Long.class)
                        .single());
    }

    private long count(UUID seat, String table) {
        return inTransaction(
                seat,
                () -> db.sql("select count(*) from " + table).query(Long.class).single());
    }

    private int sql(UUID seat, String statement) {
        return inTransaction(seat, () -> db.sql(statement).update());
    }

    private <T> T inTransaction(UUID seat, java.util.function.Supplier<T> work) {
        return programme.as(seat, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
