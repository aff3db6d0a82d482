package jp.ishigaki.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.attachment.AttachmentQueries;
import jp.ishigaki.attachment.AttachmentRefusedException;
import jp.ishigaki.attachment.AttachmentService;
import jp.ishigaki.attachment.Purpose;
import jp.ishigaki.material.file.ReceivedFile;
import jp.ishigaki.material.file.SampleFiles;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.workshop.IssueRefusedException.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** S30: a company claims that an issue is solved, and a file alone may show it. */
@DatabaseTest
class ProvenByFileTest {

    private static final Solution NOTHING = Solution.of("");

    @Autowired
    Programme programme;

    @Autowired
    IssueService issues;

    @Autowired
    IssueQueries queries;

    @Autowired
    AttachmentService attachments;

    @Autowired
    AttachmentQueries attached;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private Programme.World world;
    private UUID issue;

    @BeforeEach
    void raiseAnIssue() {
        world = programme.found();
        issue = raise(Disclosure.COHORT);
    }

    @Test
    void aFileAloneIsEnoughAndSomebodyElseVerifiesIt() {
        solve("設定画面");

        var claimed = programme.as(world.expert(), () -> queries.issue(issue));
        assertThat(claimed.card().state()).isEqualTo(IssueState.CLAIMED);
        assertThat(claimed.file()).isNotNull();
        assertThat(claimed.file().name()).isEqualTo("設定画面.pdf");
        programme.as(world.expert(), () -> issues.verify(issue));
        assertThat(seen(world.alpha()).card().state()).isEqualTo(IssueState.VERIFIED);
    }

    @Test
    void othersOfTheCohortLearnThatThereIsOneAndNoMore() {
        solve("設定画面");

        for (var peer : List.of(world.beta(), world.expert2(), world.lecturer())) {
            assertThat(seen(peer).isTraced()).isTrue();
            assertThat(seen(peer).file()).isNull();
        }
        assertThat(seen(world.staff()).file()).isNotNull();
    }

    @Test
    void anAnonymousIssueDoesNotEvenTellThatThereIsOne() {
        issue = raise(Disclosure.ANONYMISED);
        solve("設定画面");

        for (var other : List.of(world.beta(), world.lecturer(), world.staff())) {
            assertThat(seen(other).byFile()).isFalse();
        }
        assertThat(seen(world.alphaExec()).file()).isNotNull();
    }

    @Test
    void whatOnlyShowsTheProblemOrLiesElsewhereIsNoProof() {
        var picture = file(issue, Purpose.ISSUE);
        var elsewhere = file(raise(Disclosure.COHORT), Purpose.EVIDENCE);

        for (var other : List.of(picture, elsewhere, UUID.randomUUID())) {
            assertThatThrownBy(() ->
                            programme.as(world.alpha(), () -> issues.solve(issue, new Solution(null, null, "", other))))
                    .isInstanceOf(MissingException.class);
            assertThatThrownBy(() -> sql(world.alpha(), """
                            update issue set state = 'CLAIMED', claimed_by = acting_person(), evidence_file = '%s'
                            where id = '%s'
                            """.formatted(other, issue)))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aClaimStillNeedsSomething() {
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> issues.solve(issue, NOTHING)))
                .isInstanceOfSatisfying(
                        IssueRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.EVIDENCE_MISSING));
        assertThatThrownBy(() -> sql(
                        world.alpha(),
                        "update issue set state = 'CLAIMED', claimed_by = acting_person() where id = '" + issue + "'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("issue_claim_is_traced");
    }

    @Test
    void nobodyButTheCompanyClaims() {
        for (var other : List.of(world.beta(), world.expert(), world.staff())) {
            assertThatThrownBy(() -> with("証拠", file -> programme.as(other, () -> issues.solve(issue, NOTHING, file))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(files(world.staff())).isZero();
    }

    @Test
    void aRefusedClaimLeavesNoFileBehind() {
        solve("設定画面");
        programme.as(world.expert(), () -> issues.verify(issue));

        assertThatThrownBy(() -> solve("後から"))
                .isInstanceOfSatisfying(
                        IssueRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.ALREADY_VERIFIED));
        assertThat(files(world.alpha())).isEqualTo(1);
    }

    @Test
    void anIssueWithAllItsFilesTakesNoMore() {
        for (int i = 0; i < AttachmentService.MOST; i++) {
            file(issue, Purpose.ISSUE);
        }
        assertThatThrownBy(() -> solve("もう一枚"))
                .isInstanceOfSatisfying(
                        IssueRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_FILES));
    }

    @Test
    void theProofStaysWhileTheClaimDoesAndIsForgottenOnceDestroyed() {
        solve("設定画面");
        var file = seen(world.alpha()).file().id();
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> attachments.erase(file)))
                .isInstanceOf(AttachmentRefusedException.class);

        move(IssueState.WORKING);
        programme.as(world.alpha(), () -> attachments.erase(file));

        assertThat(seen(world.alpha()).isTraced()).isFalse();
        assertThatThrownBy(() -> move(IssueState.CLAIMED))
                .isInstanceOfSatisfying(
                        IssueRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.EVIDENCE_MISSING));
    }

    @Test
    void aClaimThatWasTakenBackRestsOnTheSameFileAgain() {
        solve("設定画面");
        move(IssueState.WORKING);

        move(IssueState.CLAIMED);

        assertThat(seen(world.alpha()).card().state()).isEqualTo(IssueState.CLAIMED);
        assertThat(seen(world.alpha()).file()).isNotNull();
    }

    @Test
    void whatASlowScannerFoundBadProvesNothing() {
        solve("設定画面");
        move(IssueState.WORKING);
        acting.asJob(
                world.tenant(), () -> inTransaction("update attachment set scan = 'INFECTED', scanned_at = now()"));

        assertThat(seen(world.alpha()).file()).isNull();
        assertThatThrownBy(() -> move(IssueState.CLAIMED)).isInstanceOf(IssueRefusedException.class);
    }

    @Test
    void whoVerifiesPutsNoOtherFileInItsPlace() {
        solve("設定画面");
        var other = file(issue, Purpose.EVIDENCE);

        assertThatThrownBy(() -> sql(world.expert(), """
                        update issue set state = 'VERIFIED', verified_by = acting_person(), evidence_file = '%s'
                        where id = '%s'
                        """.formatted(other, issue)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("Verifying changes nothing else");
        programme.as(world.expert(), () -> issues.verify(issue));
        assertThatThrownBy(() -> sql(
                        world.alpha(), "update issue set evidence_file = '%s' where id = '%s'".formatted(other, issue)))
                .isInstanceOf(DataAccessException.class);
    }

    private UUID raise(Disclosure disclosure) {
        return programme.as(
                world.alpha(), () -> issues.raise(new NewIssue("共有フォルダー", "だれでも開けます。", null, null, null, disclosure)));
    }

    private void solve(String name) {
        with(name, file -> programme.as(world.alpha(), () -> issues.solve(issue, NOTHING, file)));
    }

    private UUID file(UUID of, Purpose purpose) {
        try (var file = SampleFiles.received("画面.pdf", SampleFiles.pdf("画面"))) {
            return programme.as(world.alpha(), () -> attachments.add(of, purpose, file));
        }
    }

    private static void with(String name, java.util.function.Consumer<ReceivedFile> act) {
        try (var file = SampleFiles.received(name + ".pdf", SampleFiles.pdf(name))) {
            act.accept(file);
        }
    }

    private IssueDetails seen(UUID seat) {
        return programme.as(seat, () -> queries.issue(issue));
    }

    private void move(IssueState to) {
        Supplier<Integer> version = () -> seen(world.alpha()).card().version();
        var shown = version.get();
        programme.as(world.alpha(), () -> issues.move(issue, to, 0, shown));
    }

    private int files(UUID seat) {
        return programme.as(seat, () -> attached.ofIssue(issue)).size();
    }

    private int inTransaction(String statement) {
        return new TransactionTemplate(transactions)
                .execute(status -> db.sql(statement).update());
    }

    private void sql(UUID seat, String statement) {
        programme.as(seat, () -> inTransaction(statement));
    }
}
