package jp.ishigaki.enclosure;

import static jp.ishigaki.community.QuestionDisclosure.COHORT;
import static jp.ishigaki.community.QuestionDisclosure.COMPANY;
import static jp.ishigaki.community.QuestionDisclosure.EXPERTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.Draft;
import jp.ishigaki.community.Drafts;
import jp.ishigaki.community.NamesItselfException;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.QuestionDisclosure;
import jp.ishigaki.community.Sending;
import jp.ishigaki.enclosure.EnclosureRefusedException.Reason;
import jp.ishigaki.material.StorageQueries;
import jp.ishigaki.material.file.SampleFiles;
import jp.ishigaki.material.file.ScanState;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of posts: gathered by a draft, sent with it, and read by those who read the post. */
@DatabaseTest
class EnclosureServiceTest {

    private static final String PLACE = "question";
    private static final byte[] LOG = "10:15 error\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    Sending sending;

    @Autowired
    Drafts drafts;

    @Autowired
    EnclosureService service;

    @Autowired
    EnclosureQueries queries;

    @Autowired
    UnscannedEnclosures scanner;

    @Autowired
    StorageQueries storage;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
    }

    @Test
    void aDraftsFilesAreItsWritersOnAnyDeviceAndNobodyElses() {
        var file = keep(world.alpha(), "記録.txt", LOG);

        assertThat(ofDraft(world.alpha())).extracting(EnclosureRow::id).containsExactly(file);
        assertThat(read(world.alpha(), file)).isEqualTo(LOG);
        for (var other : List.of(world.alphaExec(), world.beta(), world.expert(), world.staff(), world.gamma())) {
            assertThat(ofDraft(other)).isEmpty();
            nothingIsHadOf(file, other);
        }
    }

    @Test
    void s24AFileIsReadByThoseWhoReadItsQuestionAndByNobodyElse() {
        var readers = List.of(world.alpha(), world.alphaExec(), world.expert(), world.staff());
        var strangers = List.of(world.beta(), world.expert2(), world.lecturer(), world.gamma());

        var question = ask(COMPANY, false);
        var file = files(world.alpha(), question).getFirst().id();
        var answer = answer(world.expert(), question);
        var given = answersFile(world.alpha(), question, answer);
        readers.forEach(reader -> {
            assertThat(read(reader, file)).isEqualTo(LOG);
            assertThat(read(reader, given)).isEqualTo(LOG);
        });
        strangers.forEach(stranger -> {
            nothingIsHadOf(file, stranger);
            nothingIsHadOf(given, stranger);
        });

        programme.as(world.alpha(), () -> community.disclose(question, EXPERTS));
        assertThat(read(world.expert2(), file)).isEqualTo(LOG);
        assertThat(read(world.expert2(), given)).isEqualTo(LOG);
        nothingIsHadOf(file, world.beta());
        programme.as(world.alpha(), () -> community.disclose(question, COHORT));
        assertThat(read(world.beta(), file)).isEqualTo(LOG);
        assertThat(read(world.lecturer(), given)).isEqualTo(LOG);
        nothingIsHadOf(file, world.gamma());
    }

    @Test
    void underAPseudonymNoNameGoesAlongNeitherInAFilesNameNorInsideIt() {
        var company = sql(
                world.alpha(),
                () -> db.sql("select name from company where id = (select acting_company())")
                        .query(String.class)
                        .single());
        var named = keep(world.alpha(), company + "の画面.txt", LOG);
        assertThatThrownBy(() -> ask(COHORT, true)).isInstanceOf(NamesItselfException.class);
        programme.as(world.alpha(), () -> service.remove(named));

        var within = keep(world.alpha(), "一覧.csv", ("端末," + company + "\n").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> ask(COHORT, true)).isInstanceOf(NamesItselfException.class);
        programme.as(world.alpha(), () -> service.remove(within));

        var document = keep(world.alpha(), "手順.pdf", SampleFiles.pdf("a"));
        assertThatThrownBy(() -> ask(COHORT, true))
                .isInstanceOfSatisfying(
                        EnclosureRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TELLS));
        programme.as(world.alpha(), () -> service.remove(document));

        var question = ask(COHORT, true);
        assertThat(files(world.beta(), question)).extracting(EnclosureRow::name).containsOnly("記録.txt");
        assertThat(ofDraft(world.alpha())).isEmpty();
    }

    @Test
    void noSqlTellsWhoLaidAFileThereOrWhen() {
        var question = ask(COHORT, true);
        var file = files(world.beta(), question).getFirst().id();

        for (var reader : List.of(world.beta(), world.expert(), world.staff())) {
            assertThat(sql(
                            reader,
                            () -> db.sql("select person_id::text, draft_place from post_file where id = ?")
                                    .param(file)
                                    .query()
                                    .singleRow()
                                    .values()))
                    .containsOnlyNulls();
            for (var column : List.of("asked_at", "xmin", "ctid")) {
                assertThatThrownBy(() -> sql(
                                reader,
                                () -> db.sql("select " + column + " from post_file")
                                        .query()
                                        .listOfRows()))
                        .isInstanceOf(DataAccessException.class);
            }
        }
    }

    @Test
    void nobodySendsFilesWithAnothersPostOrLaysBytesBehindThem() {
        var question = ask(COHORT, false);
        var sent = files(world.alpha(), question).getFirst().id();
        var file = keep(world.beta(), "別.txt", LOG);

        programme.as(world.beta(), () -> service.encloseInQuestion(PLACE, question));
        assertThat(ofDraft(world.beta())).extracting(EnclosureRow::id).containsExactly(file);
        assertThatThrownBy(() -> sql(
                        world.beta(),
                        () -> db.sql(
                                        "update post_file set question_id = ?, person_id = null, draft_place = null where id = ?")
                                .params(question, file)
                                .update()))
                .isInstanceOf(DataAccessException.class);
        for (var other : List.of(world.alpha(), world.beta())) {
            assertThatThrownBy(() -> sql(
                            other,
                            () -> db.sql(
                                            "insert into post_file_chunk (cohort_id, file_id, place, bytes) values (?, ?, 1, 'x')")
                                    .params(world.cohort(), sent)
                                    .update()))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> programme.as(other, () -> service.remove(sent)))
                    .isInstanceOf(MissingException.class);
        }
    }

    @Test
    void aPostHasFiveFilesAndTheTakenAwayMakesRoom() {
        var first = keep(world.alpha(), "1.txt", LOG);
        for (int number = 2; number <= EnclosureService.MOST; number++) {
            keep(world.alpha(), number + ".txt", LOG);
        }

        assertThatThrownBy(() -> keep(world.alpha(), "6.txt", LOG))
                .isInstanceOfSatisfying(
                        EnclosureRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY));
        programme.as(world.alpha(), () -> service.remove(first));

        keep(world.alpha(), "6.txt", LOG);
        assertThat(ofDraft(world.alpha())).hasSize(EnclosureService.MOST);
    }

    @Test
    void filesStayWithAnEmptyDraftGoAsideWithOneThatIsLetGoAndGoWhenItGoes() {
        var file = keep(world.alpha(), "記録.txt", LOG);
        programme.as(world.alpha(), () -> {
            drafts.keep(PLACE, Draft.EMPTY);
            assertThat(queries.ofDraft(PLACE)).hasSize(1);

            drafts.letGo(PLACE);
            assertThat(queries.ofDraft(PLACE)).isEmpty();
            assertThat(drafts.takeBack(PLACE)).isTrue();
            assertThat(queries.ofDraft(PLACE)).hasSize(1);

            drafts.letGo(PLACE);
            drafts.forget(PLACE);
        });
        nothingIsHadOf(file, world.alpha());
        assertThat(programme.as(world.staff(), () -> storage.storage().used())).isZero();
    }

    @Test
    void aPictureIsShownByASmallCopyMadeHere() throws IOException {
        var image = new BufferedImage(1600, 400, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        var file = keep(world.alpha(), "画面.png", bytes.toByteArray());

        var row = ofDraft(world.alpha()).getFirst();
        assertThat(row.hasThumbnail()).isTrue();
        assertThat(row.width()).isEqualTo(320);
        assertThat(row.height()).isEqualTo(80);
        var small = ImageIO.read(new ByteArrayInputStream(programme.as(world.alpha(), () -> queries.thumbnail(file))));
        assertThat(small.getWidth()).isEqualTo(320);
        assertThatThrownBy(() -> programme.as(world.beta(), () -> queries.thumbnail(file)))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void aPictureThatLiesOnItsSideIsShownUpright() throws IOException {
        var image = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        var turned = SampleFiles.turned(jpeg.toByteArray(), 6);

        keep(world.alpha(), "写真.jpg", turned);

        var row = ofDraft(world.alpha()).getFirst();
        assertThat(List.of(row.width(), row.height())).containsExactly(100, 200);
    }

    @Test
    void whatTheScannerFindsBadIsHandedToNobodyAndTheJobReadsNothingElse() {
        var question = ask(COHORT, false);
        var file = files(world.alpha(), question).getFirst().id();
        acting.asJob(world.tenant(), () -> {
            assertThat(scanner.take()).contains(file);
            assertThat(scanner.take()).isEmpty();
            assertThat(scanner.piece(file, 0)).isEqualTo(LOG);
            scanner.judge(file, ScanState.INFECTED);
            assertThat(scanner.piece(file, 0)).isEmpty();
        });

        assertThat(files(world.beta(), question)).singleElement().satisfies(row -> {
            assertThat(row.scan()).isEqualTo(ScanState.INFECTED);
            assertThat(row.open()).isFalse();
        });
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> queries.file(file)))
                .isInstanceOf(MissingException.class);
        for (var other : List.of(world.alpha(), world.staff())) {
            sql(
                    other,
                    () -> db.sql("select judge_post_file(?, 'CLEAN')")
                            .param(file)
                            .query()
                            .listOfRows());
            assertThat(files(other, question).getFirst().scan()).isEqualTo(ScanState.INFECTED);
        }
    }

    @Test
    void readingAFileOfACompanysOwnQuestionAcrossTheLineGoesOnRecord() {
        var question = ask(COMPANY, false);
        var file = files(world.alpha(), question).getFirst().id();
        programme.as(world.alphaExec(), () -> queries.file(file));
        assertThat(onRecord()).isZero();

        programme.as(world.expert(), () -> queries.file(file));
        programme.as(world.staff(), () -> queries.file(file));

        assertThat(onRecord()).isEqualTo(2);
    }

    @Test
    void whatIsHandedOutIsSavedAndNeverRun() throws IOException {
        var file = keep(world.alpha(), "記録.txt", LOG);
        var served = programme.as(world.alpha(), () -> queries.file(file));
        var response = new MockHttpServletResponse();

        jp.ishigaki.material.file.Handout.answer(
                served,
                piece -> programme.as(world.alpha(), () -> queries.piece(file, piece)),
                new MockHttpServletRequest(),
                response);

        assertThat(response.getContentAsByteArray()).isEqualTo(LOG);
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("UTF-8''");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Content-Security-Policy")).contains("sandbox");
    }

    private UUID ask(QuestionDisclosure readers, boolean pseudonymous) {
        keep(world.alpha(), "記録.txt", LOG);
        var asked = new NewQuestion("記録の見かた", "何が起きていますか。", null, null, List.of()).readBy(readers);
        return programme.as(world.alpha(), () -> sending.ask(pseudonymous ? asked.underPseudonym() : asked, PLACE));
    }

    private UUID answer(UUID seat, UUID question) {
        try (var file = SampleFiles.received("回答.txt", LOG)) {
            return programme.as(seat, () -> {
                service.keep("answer:" + question, question, file, Optional.empty());
                return sending.answer(question, "見ました。", false, "answer:" + question);
            });
        }
    }

    private UUID answersFile(UUID seat, UUID question, UUID answer) {
        return programme
                .as(seat, () -> queries.ofThread(question))
                .get(answer)
                .getFirst()
                .id();
    }

    private UUID keep(UUID seat, String name, byte[] content) {
        try (var file = SampleFiles.received(name, content)) {
            return programme.as(seat, () -> service.keep(PLACE, null, file, Thumbnail.of(file)));
        }
    }

    private List<EnclosureRow> ofDraft(UUID seat) {
        return programme.as(seat, () -> queries.ofDraft(PLACE));
    }

    private List<EnclosureRow> files(UUID seat, UUID question) {
        return programme.as(seat, () -> queries.ofThread(question)).getOrDefault(question, List.of());
    }

    private byte[] read(UUID seat, UUID file) {
        return programme.as(seat, () -> {
            var served = queries.file(file);
            return queries.piece(served.id(), 0);
        });
    }

    private void nothingIsHadOf(UUID file, UUID stranger) {
        assertThatThrownBy(() -> programme.as(stranger, () -> queries.file(file)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(stranger, () -> queries.thumbnail(file)))
                .isInstanceOf(MissingException.class);
        assertThat(programme.as(stranger, () -> queries.piece(file, 0))).isEmpty();
        assertThat(sql(
                        stranger,
                        () -> db.sql("select count(*) from post_file where id = ?")
                                .param(file)
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    private int onRecord() {
        return sql(
                world.staff(),
                () -> db.sql("select count(*) from audit_entry where action = 'post.file.read'")
                        .query(Integer.class)
                        .single());
    }

    private <T> T sql(UUID seat, Supplier<T> work) {
        return programme.as(seat, () -> transaction.execute(status -> work.get()));
    }
}
