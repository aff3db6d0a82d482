package jp.ishigaki.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.TestDatabase;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.cohort.CohortPlan;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.cohort.TrackService;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.material.file.FakeClamd;
import jp.ishigaki.material.file.SampleFiles;
import jp.ishigaki.material.file.ScanState;
import jp.ishigaki.notification.NoticeRow;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.office.DayQueries;
import jp.ishigaki.office.DueEntry;
import jp.ishigaki.schedule.Block;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.schedule.SessionReferenceRow;
import jp.ishigaki.schedule.SessionReferences;
import jp.ishigaki.search.SearchHit;
import jp.ishigaki.search.SearchQueries;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import(Shelf.class)
class MaterialServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    Shelf shelf;

    @Autowired
    MaterialService service;

    @Autowired
    MaterialQueries queries;

    @Autowired
    Takeover takeover;

    @Autowired
    CohortService cohorts;

    @Autowired
    MaterialFiles files;

    @Autowired
    FileStore store;

    @Autowired
    UnscannedFiles unscanned;

    @Autowired
    SessionReferences references;

    @Autowired
    ScheduleQueries schedule;

    @Autowired
    ScheduleService planning;

    @Autowired
    ReleaseService releases;

    @Autowired
    TrackService tracks;

    @Autowired
    CurriculumQueries curriculum;

    @Autowired
    NotificationQueries notices;

    @Autowired
    DayQueries day;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient db;

    @Autowired
    SearchQueries search;

    @Autowired
    PlatformTransactionManager transactions;

    private Programme.World world;
    private Shelf.Sessions sessions;

    @BeforeEach
    void planTwoSessions() {
        world = programme.found();
        sessions = shelf.plan(world);
    }

    @Test
    void s16ALecturerPreparesASession() {
        var material = shelf.add(world.lecturer(), sessions.second(), "急いで塞ぐ穴", true);
        programme.as(world.lecturer(), () -> references.cite(sessions.second(), "R6", "9-1", "12-14"));
        assertThatThrownBy(() ->
                        programme.as(world.lecturer(), () -> references.cite(sessions.second(), null, "9-1", "12-14")))
                .isInstanceOf(ReferenceRefusedException.class);

        var seen = seenBy(world.alpha());
        assertThat(seen).extracting(MaterialRow::id).containsExactly(material);
        assertThat(seen.getFirst().block()).isEqualTo(Block.SEMINAR);
        assertThat(content(world.alpha(), material, 1)).isEqualTo(SampleFiles.pdf("急いで塞ぐ穴"));
        assertThat(programme
                        .as(world.alpha(), () -> references.ofCohort(world.cohort()))
                        .get(sessions.second()))
                .extracting(SessionReferenceRow::edition, SessionReferenceRow::section, SessionReferenceRow::pages)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("R6", "9-1", "12-14"));
        var parts = programme.as(
                world.alpha(),
                () -> schedule.session(sessions.second()).orElseThrow().parts());
        assertThat(parts).containsExactly(3, 4, 5);
        var tags = programme.as(world.alpha(), () -> curriculum.index().parts()).stream()
                .filter(part -> parts.contains(part.number()))
                .map(PartRow::approach)
                .map(String::valueOf)
                .toList();
        assertThat(tags).containsExactly("COMMON", "QUICK", "BASELINE");
    }

    @Test
    void aMaterialIsFoundByItsTitleAsLongAsMembersSeeIt() {
        var material = shelf.add(world.lecturer(), sessions.second(), "バックアップの手引き", false);
        assertThat(finds(world.alpha(), "手引き")).isEmpty();
        assertThat(finds(world.staff(), "手引き")).isEmpty();

        programme.as(world.lecturer(), () -> service.release(material, 1));
        assertThat(finds(world.alpha(), "手引き")).containsExactly("バックアップの手引き");
        assertThat(finds(world.gamma(), "手引き")).isEmpty();
        programme.as(world.lecturer(), () -> service.change(material, new MaterialPlan("復旧の冊子", Block.SEMINAR)));
        assertThat(finds(world.alpha(), "手引き")).isEmpty();
        assertThat(finds(world.alpha(), "冊子")).containsExactly("復旧の冊子");
        programme.as(world.staff(), () -> service.withdraw(material));
        assertThat(finds(world.alpha(), "冊子")).isEmpty();
    }

    @Test
    void whoeverPreparesNothingPutsNoMaterialIntoTheSearch() {
        var material = shelf.add(world.lecturer(), sessions.second(), "手引き", true);

        for (var seat : List.of(world.alpha(), world.expert2())) {
            assertThatThrownBy(() -> within(
                            seat,
                            () -> db.sql("""
                                            insert into search_entry (kind, about, cohort_id, title, title_words, words, path, at)
                                            values ('MATERIAL', ?, ?, '題', '題', '題', 'x', now())
                                            """)
                                    .params(UUID.randomUUID().toString(), world.cohort())
                                    .update()))
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
            assertThat(within(
                            seat,
                            () -> db.sql("delete from search_entry where about = ?")
                                    .param(material.toString())
                                    .update()))
                    .isZero();
        }
    }

    private List<String> finds(UUID seat, String words) {
        return programme.as(seat, () -> search.find(words, 10)).hits().stream()
                .map(SearchHit::title)
                .toList();
    }

    @Test
    void membersSeeTheNewestReleasedVersionAndThoseWhoPrepareAll() {
        var material = shelf.add(world.lecturer(), sessions.second(), "手引き", false);
        assertThat(seenBy(world.alpha())).isEmpty();
        assertThat(seenBy(world.lecturer())).hasSize(1);

        programme.as(world.lecturer(), () -> service.release(material, 1));
        shelf.addVersion(world.staff(), material, "二", false);
        assertThat(seenBy(world.alpha()))
                .extracting(row -> row.version().number(), MaterialRow::newest, MaterialRow::mayPrepare)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 1, false));
        assertThat(seenBy(world.staff()))
                .extracting(row -> row.version().number(), MaterialRow::newest, MaterialRow::hasNewer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 2, true));
        assertThatThrownBy(() -> content(world.alpha(), material, 2)).isInstanceOf(MissingException.class);

        programme.as(world.staff(), () -> service.release(material, 2));
        assertThat(content(world.alpha(), material, 2)).isEqualTo(SampleFiles.pdf("二"));
        assertThatThrownBy(() -> content(world.alpha(), material, 1)).isInstanceOf(MissingException.class);
        assertThat(content(world.lecturer(), material, 1)).isEqualTo(SampleFiles.pdf("手引き"));
    }

    @Test
    void anOldVersionComesBackAsANewOne() {
        var material = shelf.add(world.staff(), sessions.second(), "一", true);
        shelf.addVersion(world.staff(), material, "二", true);

        programme.as(world.staff(), () -> service.restore(material, 1));

        assertThat(content(world.alpha(), material, 3)).isEqualTo(SampleFiles.pdf("一"));
        var versions = programme.as(
                world.staff(), () -> queries.details(material).orElseThrow().versions());
        assertThat(versions).extracting(VersionRow::number).containsExactly(3, 2, 1);
        assertThat(versions.getFirst().restored()).isEqualTo(1);
        assertThat(sql(
                        world.staff(),
                        "select count(*) from material_file f join material_version v on v.file_id = f.id"
                                + " where v.material_id = '" + material + "' and v.number in (1, 3)"))
                .isEqualTo(2);
        assertThat(sql(
                        world.staff(),
                        "select count(distinct file_id) from material_version where material_id = '" + material + "'"))
                .isEqualTo(2);
    }

    @Test
    void aVersionIsReleasedOnceAndOnlyTheNewest() {
        var material = shelf.add(world.staff(), sessions.second(), "一", false);
        shelf.addVersion(world.staff(), material, "二", false);
        assertThatThrownBy(() -> programme.as(world.staff(), () -> service.release(material, 1)))
                .isInstanceOf(MissingException.class);
        programme.as(world.staff(), () -> service.release(material, 2));
        assertThatThrownBy(() -> programme.as(world.staff(), () -> service.release(material, 2)))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void theVerySameFileIsNoNewVersion() {
        var material = shelf.add(world.staff(), sessions.second(), "一", true);
        assertThatThrownBy(() -> shelf.addVersion(world.staff(), material, "一", true))
                .isInstanceOf(SameFileException.class);
    }

    @Test
    void whatIsWithdrawnIsGoneForMembersUntilItIsBroughtBack() {
        var material = shelf.add(world.staff(), sessions.second(), "一", true);
        programme.as(world.staff(), () -> service.withdraw(material));
        assertThat(seenBy(world.alpha())).isEmpty();
        assertThatThrownBy(() -> content(world.alpha(), material, 1)).isInstanceOf(MissingException.class);
        assertThat(seenBy(world.staff())).extracting(MaterialRow::withdrawn).containsExactly(true);

        programme.as(world.staff(), () -> service.restore(material, 1));
        assertThat(content(world.alpha(), material, 2)).isEqualTo(SampleFiles.pdf("一"));
    }

    @Test
    void whatIsDestroyedIsGoneForEverybodyAndStaysOnRecord() {
        var material = shelf.add(world.staff(), sessions.second(), "秘", true);
        assertThatThrownBy(() -> programme.as(world.lecturer(), () -> service.erase(material, 1)))
                .isInstanceOf(AccessDeniedException.class);

        programme.as(world.staff(), () -> service.erase(material, 1));

        assertThat(seenBy(world.alpha())).isEmpty();
        assertThatThrownBy(() -> content(world.staff(), material, 1)).isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.staff(), () -> service.restore(material, 1)))
                .isInstanceOf(MissingException.class);
        assertThat(sql(world.staff(), "select count(*) from material_chunk")).isZero();
        var version = programme
                .as(world.staff(), () -> queries.details(material).orElseThrow())
                .versions()
                .getFirst();
        assertThat(version.file())
                .isNotNull()
                .satisfies(file -> assertThat(file.erased()).isTrue());
    }

    @Test
    void aLinkLeadsOverHttpsToAHost() {
        assertThat(MaterialContent.link(" https://例え.jp/資料?a=1 ")).isEmpty();
        assertThat(MaterialContent.link(" https://www.ipa.example/a b ")).isEmpty();
        assertThat(MaterialContent.link("http://www.example.jp/")).isEmpty();
        assertThat(MaterialContent.link("javascript:alert(1)")).isEmpty();
        assertThat(MaterialContent.link("https://user:pass@example.jp/")).isEmpty();
        assertThat(MaterialContent.link("https://localhost/")).isEmpty();
        var link = MaterialContent.link(" HTTPS://www.example.jp/資料 ").orElseThrow();
        assertThat(link.address()).startsWith("https://www.example.jp/%E8%B3%87");

        programme.as(
                world.staff(),
                () -> service.add(
                        sessions.second(), new MaterialPlan("手引き", Block.WORKSHOP), new NewVersion(link, "", true)));
        assertThat(seenBy(world.alpha()).getFirst().version().link()).isEqualTo(link.address());
    }

    @Test
    void onlyStaffAndWhoTeachesTheSessionPrepareIt() {
        for (var seat : List.of(world.expert(), world.alpha(), world.alphaExec())) {
            assertThatThrownBy(() -> shelf.add(seat, sessions.second(), "a", true))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> shelf.add(world.lecturer(), sessions.sixth(), "a", true))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> shelf.add(world.staffOther(), sessions.second(), "a", true))
                .isInstanceOf(MissingException.class);
        var ofSixth = shelf.add(world.staff(), sessions.sixth(), "六", false);
        for (var seat : List.of(world.lecturer(), world.expert(), world.alpha(), world.staffOther())) {
            assertThat(programme.as(seat, () -> queries.details(ofSixth))).isEmpty();
        }
        assertThatThrownBy(() -> shelf.addVersion(world.lecturer(), ofSixth, "b", true))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.lecturer(), () -> service.withdraw(ofSixth)))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void bytesAreBehindTheBoundaryAsRowsAre() {
        var released = shelf.add(world.staff(), sessions.second(), "公開", true);
        var draft = shelf.add(world.staff(), sessions.second(), "準備中", false);
        var chunks = "select count(*) from material_chunk";

        assertThat(sql(world.staff(), chunks)).isEqualTo(2);
        assertThat(sql(world.lecturer(), chunks)).isEqualTo(2);
        assertThat(sql(world.alpha(), chunks)).isEqualTo(1);
        assertThat(sql(world.expert(), chunks)).isEqualTo(1);
        assertThat(sql(world.gamma(), chunks)).isZero();
        assertThat(sql(world.staffOther(), chunks)).isZero();
        for (var seat : List.of(world.gamma(), world.staffOther())) {
            assertThatThrownBy(() -> content(seat, released, 1)).isInstanceOf(MissingException.class);
        }
        assertThatThrownBy(() -> content(world.alpha(), draft, 1)).isInstanceOf(MissingException.class);
    }

    @Test
    void nothingIsAddedToAFileOnceAVersionShowsIt() {
        shelf.add(world.lecturer(), sessions.second(), "a", true);
        assertThatThrownBy(() -> sqlUpdate(
                        world.lecturer(),
                        "insert into material_chunk (cohort_id, file_id, place, bytes)"
                                + " select cohort_id, id, 9, '\\x00' from material_file"))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void aLargeFileComesOutAsItWentIn() {
        var content = SampleFiles.pdf("a".repeat(1_500_000));
        var material = shelf.add(world.staff(), sessions.second(), "大", content, true);

        assertThat(content(world.alpha(), material, 1)).isEqualTo(content);
        assertThat(sql(world.alpha(), "select count(*) from material_chunk")).isEqualTo(3);
    }

    @Test
    void everybodyOfTheCohortIsToldOfEachReleaseOnce() {
        var material = shelf.add(world.lecturer(), sessions.second(), "手引き", true);
        shelf.addVersion(world.lecturer(), material, "二", false);
        programme.as(world.lecturer(), () -> service.release(material, 2));

        for (var seat : List.of(world.alpha(), world.beta(), world.alphaExec(), world.expert())) {
            assertThat(programme.as(seat, () -> notices.latest(null, 10)).items())
                    .filteredOn(notice -> notice.messageKey().startsWith("material."))
                    .extracting(NoticeRow::path)
                    .containsExactly("schedule/" + sessions.second(), "schedule/" + sessions.second());
        }
        assertThat(programme
                        .as(world.lecturer(), () -> notices.latest(null, 10))
                        .items())
                .noneMatch(notice -> notice.messageKey().startsWith("material."));
        assertThat(programme.as(world.gamma(), () -> notices.latest(null, 10)).items())
                .noneMatch(notice -> notice.messageKey().startsWith("material."));
    }

    @Test
    void thoseOfAnotherTrackAreNotTold() {
        var track = programme.as(world.staff(), () -> tracks.add(world.cohort(), "水曜コース", "Wednesday track"));
        programme.as(world.staff(), () -> tracks.place(world.cohort(), List.of(world.alphaCompany()), track));
        var seventh = programme.as(
                world.staff(),
                () -> planning.plan(
                        world.cohort(),
                        SessionPlans.full(7, "2024-10-23", world.lecturer(), 9).inTrack(track)));
        programme.as(world.staff(), () -> releases.release(world.cohort(), "第2版"));
        shelf.add(world.lecturer(), seventh, "水曜の資料", true);

        assertThat(toldOfMaterials(world.beta())).isZero();
        for (var seat : List.of(world.alpha(), world.alphaExec(), world.expert())) {
            assertThat(toldOfMaterials(seat)).isEqualTo(1);
        }
    }

    private long toldOfMaterials(UUID seat) {
        return programme.as(seat, () -> notices.latest(null, 10)).items().stream()
                .filter(notice -> notice.messageKey().startsWith("material."))
                .count();
    }

    @Test
    void theListIsPagedByKeyWithTheSameNumberOfStatements() {
        var first = shelf.add(world.staff(), sessions.sixth(), "六", true);
        var others = IntStream.range(0, 5)
                .mapToObj(number -> shelf.add(world.staff(), sessions.second(), "二の" + number, true))
                .toList();

        var page = programme.as(world.alpha(), () -> queries.ofCohort(world.cohort(), null, 4));
        var rest = programme.as(world.alpha(), () -> queries.ofCohort(world.cohort(), page.next(), 4));

        assertThat(page.items()).extracting(MaterialRow::id).containsExactlyElementsOf(others.subList(0, 4));
        assertThat(rest.items()).extracting(MaterialRow::id).containsExactly(others.get(4), first);
        assertThat(rest.next()).isNull();
        assertThat(Statements.during(
                        () -> programme.as(world.alpha(), () -> queries.ofCohort(world.cohort(), null, 100))))
                .isEqualTo(1);
        assertThat(Statements.during(() -> programme.as(world.alpha(), () -> queries.of(sessions.second()))))
                .isEqualTo(1);
    }

    /** Today is Tuesday, 1 October 2024; the sixth session is on the 8th. */
    @Test
    void aSessionWithoutAReleasedMaterialIsDueThreeBusinessDaysBefore() {
        assertThat(due())
                .extracting(DueItem::subject, DueItem::due)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        sessions.sixth().toString(), LocalDate.parse("2024-10-03")));
        var material = shelf.add(world.staff(), sessions.sixth(), "六", false);
        assertThat(due()).hasSize(1);
        programme.as(world.staff(), () -> service.release(material, 1));
        assertThat(due()).isEmpty();
    }

    private List<DueItem> due() {
        return programme.as(world.staff(), () -> day.today(world.cohort())).entries().stream()
                .map(DueEntry::item)
                .filter(item -> item.kind().equals("material.MaterialsDue"))
                .toList();
    }

    @Test
    void aFileThatWasNotScannedIsScannedByTheJobAndHeldBackWhenItIsInfected() {
        var good = shelf.add(world.staff(), sessions.second(), "good", true);
        var bad = shelf.add(world.staff(), sessions.second(), "bad", true);
        try (var clamd = new FakeClamd(content -> content.contains("(bad)") ? "stream: Bad FOUND" : "stream: OK")) {
            var work = new ScanWork(List.of(unscanned), clamd.scanner());
            assertThat(asJob(work::next)).isTrue();
            assertThat(asJob(work::next)).isTrue();
            assertThat(asJob(work::next)).isFalse();

            var withScanner = new MaterialFiles(store, clamd.scanner(), db);
            assertThat(within(world.alpha(), () -> withScanner.file(good, 1)).name())
                    .isEqualTo("good.pdf");
        }
        assertThat(content(world.alpha(), good, 1)).isEqualTo(SampleFiles.pdf("good"));
        assertThatThrownBy(() -> content(world.alpha(), bad, 1)).isInstanceOf(MissingException.class);
        assertThat(seenBy(world.alpha()).stream()
                        .map(row -> row.version().file())
                        .map(file -> file == null ? null : file.scan())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(ScanState.CLEAN, ScanState.INFECTED));
    }

    @Test
    void whatTheScannerFoundInfectedIsNeitherReleasedNorBroughtBackAndTheTryIsOnRecord() {
        var waiting = shelf.add(world.staff(), sessions.second(), "waiting", false);
        var shown = shelf.add(world.staff(), sessions.second(), "shown", true);
        shelf.addVersion(world.staff(), shown, "newer", true);
        try (var clamd = new FakeClamd(content -> content.contains("(newer)") ? "stream: OK" : "stream: Bad FOUND")) {
            var work = new ScanWork(List.of(unscanned), clamd.scanner());
            while (asJob(work::next)) {
                // until every file is scanned
            }
        }

        assertThatThrownBy(() -> programme.as(world.staff(), () -> service.release(waiting, 1)))
                .isInstanceOf(InfectedFileException.class);
        assertThatThrownBy(() -> programme.as(world.staff(), () -> service.restore(shown, 1)))
                .isInstanceOf(InfectedFileException.class);
        assertThat(within(
                        world.staff(),
                        () -> db.sql("select count(*) from audit_entry where action = 'material.infected.refused'")
                                .query(Integer.class)
                                .single()))
                .isEqualTo(2);
        assertThatThrownBy(() -> sql("update material_version set released_at = now(), released_by = acting_person()"
                        + " where material_id = '" + waiting + "'"))
                .hasStackTraceContaining("infected");
        assertThatThrownBy(() -> sql("update material set shown = 1 where id = '" + shown + "'"))
                .hasStackTraceContaining("infected");
        assertThatThrownBy(() -> sql("update material_file set scan = 'CLEAN' where scan = 'INFECTED'"))
                .hasStackTraceContaining("Only the scanner");
    }

    private void sql(String statement) {
        within(world.staff(), () -> db.sql(statement).update());
    }

    @Test
    void whatDoesNotFitIntoTheTenantsStorageIsRefusedAndSaysHowMuchIsUsed() throws Exception {
        shelf.add(world.lecturer(), sessions.second(), "first", true);
        var used = programme.as(world.staff(), () -> queries.storage()).used();
        assertThat(used).isEqualTo(SampleFiles.pdf("first").length);
        try (var operator = TestDatabase.connectAsSuperuser();
                var statement = operator.prepareStatement("insert into storage_quota values (?, ?)")) {
            statement.setObject(1, world.tenant());
            statement.setLong(2, used + 10);
            statement.execute();
        }

        assertThatThrownBy(() -> shelf.add(world.staff(), sessions.sixth(), "second", true))
                .isInstanceOfSatisfying(
                        StorageFullException.class,
                        full -> assertThat(full.storage()).isEqualTo(new Storage(used, used + 10)));
        assertThatThrownBy(() -> sql("insert into material_file (id, cohort_id, session_id, name, type, size, sha256,"
                        + " received_at) values (gen_random_uuid(), '" + world.cohort() + "', '" + sessions.sixth()
                        + "', 'x.pdf', 'PDF', 11, repeat('a', 64), now())"))
                .hasStackTraceContaining("storage is full");
        assertThatThrownBy(() -> sql("insert into storage_quota (bytes) values (1)"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> queries.storage()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void s02_theNewestVersionsThatStaffChooseGoOverToNextYearsSessions() {
        var chosen = shelf.add(world.staff(), sessions.second(), "入門", true);
        shelf.addVersion(world.staff(), chosen, "入門 改", false);
        var left = shelf.add(world.staff(), sessions.sixth(), "置いていく", true);
        var withdrawn = shelf.add(world.staff(), sessions.sixth(), "取り下げ", true);
        programme.as(world.staff(), () -> service.withdraw(withdrawn));
        var next = programme.as(world.staff(), () -> cohorts.draft(CohortPlan.named("令和7年度", "R7", 2025)));
        programme.as(world.staff(), () -> planning.plan(next, SessionPlans.plan(2, "2025-08-05", 3)));
        programme.as(world.staff(), () -> planning.plan(next, SessionPlans.plan(6, "2025-10-07", 8)));
        programme.as(world.staff(), () -> releases.release(next, "第1版"));

        assertThat(programme.as(world.staff(), () -> takeover.offers(world.cohort(), next)))
                .extracting(Takeover.Offer::material, Takeover.Offer::session, Takeover.Offer::present)
                .containsExactly(tuple(chosen, 2, false), tuple(left, 6, false));
        programme.as(world.staff(), () -> takeover.take(world.cohort(), next, List.of(chosen)));

        var copies = programme
                .as(world.staff(), () -> queries.ofCohort(next, null, 10))
                .items();
        assertThat(copies)
                .extracting(MaterialRow::title, MaterialRow::newest, MaterialRow::shown)
                .containsExactly(tuple("入門", 1, null));
        assertThat(content(world.staff(), copies.getFirst().id(), 1)).isEqualTo(SampleFiles.pdf("入門 改"));
        assertThat(programme.as(world.staff(), () -> takeover.offers(world.cohort(), next)))
                .extracting(Takeover.Offer::present)
                .containsExactly(true, false);
        assertThatThrownBy(() ->
                        programme.as(world.staff(), () -> takeover.take(world.cohort(), next, List.of(withdrawn))))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.lecturer(), () -> takeover.offers(world.cohort(), next)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(programme.as(world.staffOther(), () -> takeover.offers(world.cohort(), next)))
                .isEmpty();
    }

    @Test
    void whileTheScannerLooksNothingIsLockedAndNobodyElseTakesTheFile() {
        shelf.add(world.staff(), sessions.second(), "slow", true);
        var meanwhile = new AtomicReference<String>();
        try (var clamd = new FakeClamd(content -> {
            meanwhile.set(acting.asJob(
                    world.tenant(),
                    () -> new TransactionTemplate(transactions)
                            .execute(status -> unscanned.take().isPresent() + " "
                                    + db.sql("select count(*) from (select 1 from material_file for update nowait) f")
                                            .query(Integer.class)
                                            .single())));
            return "stream: OK";
        })) {
            var work = new ScanWork(List.of(unscanned), clamd.scanner());
            assertThat(acting.asJob(world.tenant(), () -> work.next())).isTrue();
        }
        assertThat(meanwhile).hasValue("false 1");
    }

    @Test
    void whereThereIsAScannerNothingIsHandedOutBeforeItsWord() {
        var material = shelf.add(world.staff(), sessions.second(), "a", true);
        var silent = new FakeClamd(content -> "");
        silent.close();
        var withScanner = new MaterialFiles(store, silent.scanner(), db);

        assertThatThrownBy(() -> within(world.alpha(), () -> withScanner.file(material, 1)))
                .isInstanceOf(MissingException.class);
        var work = new ScanWork(List.of(unscanned), silent.scanner());
        assertThat(asJob(work::next)).isFalse();
        assertThat(sql(world.staff(), "select count(*) from material_file where scan = 'UNSCANNED'"))
                .isEqualTo(1);
    }

    private List<MaterialRow> seenBy(UUID seat) {
        return programme.as(seat, () -> queries.of(sessions.second()));
    }

    private byte[] content(UUID seat, UUID material, int number) {
        var file = programme.as(seat, () -> files.file(material, number));
        var content = new java.io.ByteArrayOutputStream();
        for (int place = 0; content.size() < file.size(); place++) {
            var at = place;
            content.writeBytes(programme.as(seat, () -> files.piece(file.id(), at)));
        }
        return content.toByteArray();
    }

    private int sql(UUID seat, String query) {
        return within(seat, () -> db.sql(query).query(Integer.class).single());
    }

    private void sqlUpdate(UUID seat, String statement) {
        within(seat, () -> db.sql(statement).update());
    }

    private <T extends @Nullable Object> T within(UUID seat, Supplier<T> work) {
        return acting.as(seat, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private boolean asJob(Supplier<Boolean> work) {
        return acting.asJob(world.tenant(), () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
