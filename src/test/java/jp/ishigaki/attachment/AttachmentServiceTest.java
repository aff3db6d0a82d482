package jp.ishigaki.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.TestDatabase;
import jp.ishigaki.attachment.AttachmentRefusedException.Reason;
import jp.ishigaki.material.Storage;
import jp.ishigaki.material.StorageQueries;
import jp.ishigaki.material.file.FileRefusedException;
import jp.ishigaki.material.file.Intake;
import jp.ishigaki.material.file.KeptShare;
import jp.ishigaki.material.file.SampleFiles;
import jp.ishigaki.material.file.ScanState;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.NewIssue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files beside issues: who lays them there, who reads them, and what is not kept. */
@DatabaseTest
class AttachmentServiceTest {

    private static final byte[] CONTENT = SampleFiles.pdf("棚卸しの一覧");

    @Autowired
    Programme programme;

    @Autowired
    IssueService issues;

    @Autowired
    AttachmentService service;

    @Autowired
    AttachmentQueries queries;

    @Autowired
    UnscannedAttachments scanner;

    @Autowired
    StorageQueries storage;

    @Autowired
    Intake intake;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
    }

    @Test
    void theCompanyAndItsExpertLayFilesBesideItsIssuesAndNobodyElse() {
        var issue = raise(Disclosure.COHORT);

        add(world.alpha(), issue, Purpose.ISSUE);
        add(world.alphaExec(), issue, Purpose.EVIDENCE);
        add(world.expert(), issue, Purpose.ISSUE);

        for (var other : List.of(world.beta(), world.expert2(), world.lecturer(), world.staff())) {
            assertThatThrownBy(() -> add(other, issue, Purpose.ISSUE)).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> add(world.gamma(), issue, Purpose.ISSUE)).isInstanceOf(MissingException.class);
        assertThat(rows(world.alpha(), issue)).hasSize(3);
    }

    @Test
    void whatShowsTheProblemIsReadWithTheIssueAndTheProofByTheCompanysOwn() {
        var issue = raise(Disclosure.COHORT);
        var picture = add(world.alpha(), issue, Purpose.ISSUE);
        var proof = add(world.alpha(), issue, Purpose.EVIDENCE);

        for (var insider : List.of(world.alpha(), world.alphaExec(), world.expert(), world.staff())) {
            assertThat(rows(insider, issue)).extracting(AttachmentRow::id).containsExactly(picture, proof);
            assertThat(read(insider, proof)).isEqualTo(CONTENT);
        }
        for (var peer : List.of(world.beta(), world.expert2(), world.lecturer())) {
            assertThat(rows(peer, issue)).extracting(AttachmentRow::id).containsExactly(picture);
            assertThat(read(peer, picture)).isEqualTo(CONTENT);
            assertThatThrownBy(() -> programme.as(peer, () -> queries.file(proof)))
                    .isInstanceOf(MissingException.class);
            assertThat(read(peer, proof)).isEmpty();
        }
    }

    @Test
    void ofAPrivateIssueAnotherCompanyAnUnassignedExpertAndAnotherTenantReadNothing() {
        var issue = raise(Disclosure.COMPANY_ONLY);
        var file = add(world.alpha(), issue, Purpose.ISSUE);

        for (var outsider :
                List.of(world.beta(), world.expert2(), world.lecturer(), world.gamma(), world.staffOther())) {
            assertThat(rows(outsider, issue)).isEmpty();
            assertThatThrownBy(() -> programme.as(outsider, () -> queries.file(file)))
                    .isInstanceOf(MissingException.class);
            assertThat(read(outsider, file)).isEmpty();
            assertThat(sql(outsider, "update attachment set erased_at = now()")).isZero();
            assertThat(sql(outsider, "delete from attachment_chunk")).isZero();
        }
        for (var tried : List.of(world.beta(), world.expert2())) {
            assertThatThrownBy(() -> programme.as(tried, () -> service.erase(file)))
                    .isInstanceOf(MissingException.class);
        }
    }

    @Test
    void noSqlLaysAFileBesideAnothersIssueOrBytesBehindAnothersFile() {
        var issue = raise(Disclosure.COHORT);
        var file = add(world.alpha(), issue, Purpose.ISSUE);

        for (var other : List.of(world.beta(), world.expert2(), world.lecturer(), world.gamma())) {
            assertThatThrownBy(() -> sql(other, """
                            insert into attachment (id, cohort_id, company_id, issue_id, purpose, name, type, size, sha256,
                                                    added_at)
                            values (gen_random_uuid(), '%s', '%s', '%s', 'ISSUE', 'x.pdf', 'PDF', 1, repeat('a', 64), now())
                            """.formatted(world.cohort(), world.alphaCompany(), issue)))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> sql(
                            other,
                            "insert into attachment_chunk (company_id, attachment_id, place, bytes) values ('%s', '%s', 1, 'x')"
                                    .formatted(world.alphaCompany(), file)))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> sql(
                        world.alpha(),
                        "insert into attachment_chunk (company_id, attachment_id, place, bytes) values ('%s', '%s', 1, 'x')"
                                .formatted(world.alphaCompany(), file)))
                .as("more bytes than it said")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void s18ThoseWhoMustNotKnowWhoseAnAnonymousIssueIsReadNoFileOfIt() {
        var issue = raise(Disclosure.ANONYMISED);
        var file = add(world.alpha(), issue, Purpose.ISSUE);

        for (var other : List.of(world.beta(), world.expert2(), world.lecturer(), world.staff())) {
            assertThat(rows(other, issue)).isEmpty();
            assertThatThrownBy(() -> programme.as(other, () -> queries.file(file)))
                    .isInstanceOf(MissingException.class);
            assertThat(read(other, file)).isEmpty();
        }
        assertThat(rows(world.expert(), issue)).hasSize(1);
        assertThat(onRecord("attachment.added")).isZero();
    }

    @Test
    void aNamedIssuesFilesGoOnRecordWhereSomebodyReadsAcrossTheCompanyLine() {
        var file = add(world.alpha(), raise(Disclosure.COMPANY_ONLY), Purpose.ISSUE);

        programme.as(world.alphaExec(), () -> queries.file(file));
        assertThat(onRecord("attachment.read")).isZero();
        programme.as(world.expert(), () -> queries.file(file));
        programme.as(world.staff(), () -> queries.file(file));

        assertThat(onRecord("attachment.added")).isOne();
        assertThat(onRecord("attachment.read")).isEqualTo(2);
    }

    @Test
    void anIssueHasTwentyFilesAtMostAndADestroyedOneMakesRoom() {
        var issue = raise(Disclosure.COHORT);
        var first = add(world.alpha(), issue, Purpose.ISSUE);
        for (int number = 1; number < AttachmentService.MOST; number++) {
            add(world.alpha(), issue, Purpose.ISSUE);
        }
        assertRefused(Reason.TOO_MANY, () -> add(world.alpha(), issue, Purpose.ISSUE));

        programme.as(world.alpha(), () -> service.erase(first));

        add(world.expert(), issue, Purpose.ISSUE);
        assertThat(read(world.alpha(), first)).isEmpty();
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> service.erase(first)))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void anExpertDestroysTheirOwnFilesAndNotTheCompanys() {
        var issue = raise(Disclosure.COHORT);
        var theirs = add(world.expert(), issue, Purpose.ISSUE);
        var companys = add(world.alpha(), issue, Purpose.ISSUE);

        assertThatThrownBy(() -> programme.as(world.expert(), () -> service.erase(companys)))
                .isInstanceOf(MissingException.class);
        programme.as(world.expert(), () -> service.erase(theirs));

        assertThat(rows(world.alpha(), issue)).extracting(AttachmentRow::id).containsExactly(companys);
    }

    @Test
    void whatIsTooLargeOrOfNoAllowedKindIsTakenNeitherInNorDown() {
        var issue = raise(Disclosure.COHORT);
        var tooLarge = new byte[Math.toIntExact(intake.most()) + 1];

        assertThatThrownBy(() -> intake.receive("大きい.pdf", new ByteArrayInputStream(tooLarge), tooLarge.length))
                .isInstanceOfSatisfying(
                        FileRefusedException.class,
                        refused -> assertThat(refused.messageKey()).endsWith("TOO_LARGE"));
        assertThatThrownBy(() -> intake.receive("道具.exe", new ByteArrayInputStream(CONTENT), CONTENT.length))
                .isInstanceOf(FileRefusedException.class);
        assertThatThrownBy(() -> sql(world.alpha(), """
                        insert into attachment (id, cohort_id, company_id, issue_id, purpose, name, type, size, sha256,
                                                added_at)
                        values (gen_random_uuid(), '%s', '%s', '%s', 'ISSUE', 'x.exe', 'EXE', 1, repeat('a', 64), now())
                        """.formatted(world.cohort(), world.alphaCompany(), issue)))
                .hasStackTraceContaining("attachment_type_check");
    }

    @Test
    void filesOfIssuesFillTheTenantsStorageAndAreRefusedWhenItIsFull() throws Exception {
        var issue = raise(Disclosure.COHORT);
        var hidden = raise(Disclosure.ANONYMISED);
        add(world.alpha(), issue, Purpose.ISSUE);
        add(world.alpha(), hidden, Purpose.EVIDENCE);
        limitTo(2L * CONTENT.length + 10);

        assertThat(programme.as(world.staff(), () -> storage.storage()))
                .isEqualTo(new Storage(2L * CONTENT.length, 2L * CONTENT.length + 10));
        assertThat(programme.as(world.staff(), () -> storage.shares()))
                .containsExactly(
                        new KeptShare(world.cohort(), "attachment.StorageKind.ISSUE", 1, CONTENT.length),
                        new KeptShare(world.cohort(), "attachment.StorageKind.EVIDENCE", 1, CONTENT.length));
        assertRefused(Reason.STORAGE_FULL, () -> add(world.alpha(), issue, Purpose.ISSUE));

        assertThat(rows(world.alpha(), issue)).hasSize(1);
        assertThat(programme.as(world.staffOther(), () -> storage.shares())).isEmpty();
        for (var other : List.of(world.alpha(), world.expert(), world.lecturer())) {
            assertThatThrownBy(() -> programme.as(other, () -> storage.shares()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(inTransaction(
                            other,
                            () -> db.sql("select * from attachment_shares()")
                                    .query()
                                    .listOfRows()))
                    .isEmpty();
        }
    }

    @Test
    void whatTheScannerFoundBadIsShownAsSuchAndHandedToNobody() {
        var issue = raise(Disclosure.COHORT);
        var file = add(world.alpha(), issue, Purpose.ISSUE);
        assertThat(rows(world.alpha(), issue)).extracting(AttachmentRow::open).containsExactly(true);

        acting.asJob(world.tenant(), () -> scanner.judge(file, ScanState.INFECTED));

        for (var reader : List.of(world.alpha(), world.expert(), world.beta(), world.staff())) {
            assertThat(rows(reader, issue)).singleElement().satisfies(row -> {
                assertThat(row.scan()).isEqualTo(ScanState.INFECTED);
                assertThat(row.open()).isFalse();
            });
            assertThatThrownBy(() -> programme.as(reader, () -> queries.file(file)))
                    .isInstanceOf(MissingException.class);
        }
        assertThatThrownBy(() -> sql(world.alpha(), "update attachment set scan = 'CLEAN'"))
                .as("only the scanner says what it found")
                .isInstanceOf(DataAccessException.class);
    }

    private UUID raise(Disclosure disclosure) {
        return programme.as(
                world.alpha(), () -> issues.raise(new NewIssue("共有フォルダー", "だれでも開けます。", null, null, null, disclosure)));
    }

    private UUID add(UUID seat, UUID issue, Purpose purpose) {
        try (var file = SampleFiles.received("一覧.pdf", CONTENT)) {
            return programme.as(seat, () -> service.add(issue, purpose, file));
        }
    }

    private List<AttachmentRow> rows(UUID seat, UUID issue) {
        return programme.as(seat, () -> queries.ofIssue(issue));
    }

    private byte[] read(UUID seat, UUID file) {
        return programme.as(seat, () -> queries.piece(file, 0));
    }

    private long onRecord(String action) {
        return inTransaction(
                world.staff(),
                () -> db.sql("select count(*) from audit_entry where action = ?")
                        .param(action)
                        .query(Long.class)
                        .single());
    }

    private void limitTo(long bytes) throws Exception {
        try (var operator = TestDatabase.connectAsSuperuser();
                var statement = operator.prepareStatement("insert into storage_quota values (?, ?)")) {
            statement.setObject(1, world.tenant());
            statement.setLong(2, bytes);
            statement.execute();
        }
    }

    private static void assertRefused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        AttachmentRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private int sql(UUID seat, String statement) {
        return inTransaction(seat, () -> db.sql(statement).update());
    }

    private <T> T inTransaction(UUID seat, Supplier<T> work) {
        return programme.as(seat, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
