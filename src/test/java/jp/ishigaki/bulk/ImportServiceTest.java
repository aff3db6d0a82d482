package jp.ishigaki.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.cohort.TrackQueries;
import jp.ishigaki.cohort.TrackService;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.enrolment.ReadmissionService;
import jp.ishigaki.identity.CompanyEntry;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.PersonEntry;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.identity.RegisterQueries;
import jp.ishigaki.identity.SeatEntry;
import jp.ishigaki.mail.OutboxQueries;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ImportServiceTest {

    private static final String COMPANIES = "企業名,かな,法人番号,業種枠,業種,従業員数\n";

    @Autowired
    Programme programme;

    @Autowired
    ImportService imports;

    @Autowired
    ImportJobs jobs;

    @Autowired
    ImportQueries queries;

    @Autowired
    RegisterQueries register;

    @Autowired
    MembershipService members;

    @Autowired
    TrackService tracks;

    @Autowired
    TrackQueries trackQueries;

    @Autowired
    EnrolmentService enrolments;

    @Autowired
    ReadmissionService readmissions;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OutboxQueries outbox;

    @Autowired
    Clock clock;

    private Programme.World world;

    @BeforeEach
    void found() {
        world = programme.found();
    }

    @Test
    void companiesAreEnteredAsPreviewed() {
        var run = preview(
                ImportKind.COMPANIES,
                COMPANIES + "石垣製作所,いしがきせいさくしょ," + Files.number(1) + ",建設・製造,金属加工,３８\n"
                        + "海辺商店,うみべ,,小売・卸売,小売,\"1,200人\"\n");

        assertThat(run(run))
                .extracting(ImportDetails::rowsNew, ImportDetails::rowsWrong, ImportDetails::isEnterable)
                .containsExactly(2, 0, true);
        assertThat(companies()).hasSize(2);

        enter(run);

        assertThat(run(run).state()).isEqualTo(ImportState.DONE);
        assertThat(companies())
                .extracting(CompanyEntry::name, CompanyEntry::number, CompanyEntry::frame, CompanyEntry::employees)
                .contains(
                        tuple("石垣製作所", Files.number(1), QuotaFrame.CONSTRUCTION_MANUFACTURING, 38),
                        tuple("海辺商店", null, QuotaFrame.RETAIL_WHOLESALE, 1200));
    }

    @Test
    void everyErrorIsNamedByRowAndColumnAndNothingIsEntered() {
        var run = preview(
                ImportKind.COMPANIES,
                COMPANIES + "石垣製作所,,1234567890123,建設,,38\n" + ",,123,建築,,多い\n" + "海辺商店,,,小売,,0\n" + "海辺 商店,,,小売,,5\n");

        assertThat(rows(run, Outcome.ERROR))
                .flatExtracting(row -> row.errors().stream()
                        .map(error -> row.line() + " " + error.column() + " " + error.code())
                        .toList())
                .containsExactly(
                        "2 NUMBER checkDigit",
                        "3 COMPANY_NAME required",
                        "3 NUMBER not13Digits",
                        "3 FRAME frame",
                        "3 EMPLOYEES noNumber",
                        "4 EMPLOYEES employees",
                        "5 COMPANY_NAME twin");
        assertThatThrownBy(() -> enter(run)).isInstanceOf(MissingException.class);
        assertThat(companies()).hasSize(2);
    }

    @Test
    void theHeaderSaysWhatIsMissingTwiceOrUnknown() {
        assertThatThrownBy(() -> preview(ImportKind.COMPANIES, "会社名,会社名,備考\nA,B,C\n"))
                .isInstanceOfSatisfying(UnfitHeaderException.class, unfit -> {
                    assertThat(unfit.missing()).containsExactly(ImportColumn.FRAME, ImportColumn.EMPLOYEES);
                    assertThat(unfit.doubled()).containsExactly(ImportColumn.COMPANY_NAME);
                });

        var run = preview(ImportKind.COMPANIES, "Company Name,frame*,ＥＭＰＬＯＹＥＥＳ,備考\nA,retail,5,x\n");
        assertThat(run(run).ignored()).isEqualTo("備考");
        assertThat(run(run).isEnterable()).isTrue();
    }

    @Test
    void whatIsKnownIsChangedOrStays() {
        enter(preview(ImportKind.COMPANIES, COMPANIES + "石垣製作所,いしがき," + Files.number(1) + ",建設,金属,38\n"));
        var known = companies().stream().map(CompanyEntry::name).sorted().toList();

        var run = preview(
                ImportKind.COMPANIES,
                COMPANIES + "石垣工業,," + Files.number(1) + ",建設,,40\n" + known.getFirst() + ",," + Files.number(2)
                        + ",製造業,製造業,38\n");
        assertThat(rows(run, null)).extracting(PreviewRow::outcome).containsOnly(Outcome.CHANGED);
        enter(run);

        assertThat(companies())
                .extracting(CompanyEntry::name, CompanyEntry::kana, CompanyEntry::employees)
                .contains(tuple("石垣工業", "いしがき", 40))
                .hasSize(3);
        assertThat(rows(preview(ImportKind.COMPANIES, COMPANIES + "石垣工業,," + Files.number(1) + ",建設,,40\n"), null))
                .extracting(PreviewRow::outcome)
                .containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void peopleAreKnownByTheirAddress() {
        var word = word();
        var run = preview(
                ImportKind.PEOPLE,
                "氏名,メール\n森 花子,Hanako@" + word + "\n林　太郎,taro＠" + word + "\n谷,taro@" + word + "\n谷,x@\n");
        assertThat(rows(run, Outcome.ERROR))
                .extracting(row -> row.line() + " " + row.errors().getFirst().code())
                .containsExactly("4 twin", "5 address");

        enter(preview(ImportKind.PEOPLE, "氏名,メール\n森 花子,Hanako@" + word + "\n"));
        enter(preview(ImportKind.PEOPLE, "氏名,メール\n林 花子,hanako@" + word + "\n"));

        assertThat(people("hanako@" + word)).extracting(PersonEntry::name).containsExactly("林 花子");
    }

    @Test
    void seatsAreOpenedWithoutALetterUntilStaffSaySo() {
        enter(preview(ImportKind.COMPANIES, COMPANIES + "石垣製作所,,,建設,,38\n"));
        var word = word();
        var before = letters();

        var run = preview(
                ImportKind.ENROLMENTS,
                "氏名,メールアドレス,役割,企業名\n森,mori@" + word + ",参加担当者,石垣製作所\n森,mori@" + word + ",経営者,石垣製作所\n先生,sensei@" + word
                        + ",講師,\n");
        enter(run);

        var ids = people("mori@" + word, "sensei@" + word).stream()
                .map(PersonEntry::id)
                .toList();
        assertThat(seats()).filteredOn(seat -> ids.contains(seat.person())).hasSize(3);
        assertThat(letters()).isEqualTo(before);

        programme.as(world.staff(), () -> imports.invite(run));
        assertThat(letters()).isEqualTo(before + 3);
        assertThatThrownBy(() -> programme.as(world.staff(), () -> imports.invite(run)))
                .isInstanceOf(MissingException.class);
        refused(run, UndoRefusedException.Reason.INVITED);
    }

    @Test
    void aSeatNeedsItsCompanyAndACompanyHasOneParticipant() {
        var name = companies().stream().map(CompanyEntry::name).sorted().toList();
        var word = word();
        enter(preview(ImportKind.COMPANIES, COMPANIES + "石垣製作所,,,建設,,38\n"));

        var run = preview(
                ImportKind.ENROLMENTS,
                "氏名,メール,役割,企業\n森,a@" + word + ",参加担当者,どこか\n森,a@" + word + ",参加担当者,\n森,a@" + word + ",講師,石垣製作所\n森,a@"
                        + word + ",参加担当者," + name.getFirst() + "\n,b@" + word + ",部長,石垣製作所\n森,a@" + word
                        + ",参加担当者,石垣製作所\n林,c@" + word + ",参加担当者,石垣製作所\n");

        assertThat(rows(run, Outcome.ERROR))
                .flatExtracting(row -> row.errors().stream()
                        .map(error -> row.line() + " " + error.code())
                        .toList())
                .containsExactly(
                        "2 unknownCompany",
                        "3 required",
                        "4 noCompany",
                        "5 seatTaken",
                        "6 required",
                        "6 role",
                        "8 secondParticipant");
    }

    @Test
    void aRowPutsItsCompanyIntoATrackAndUndoingPutsItBack() {
        enter(preview(ImportKind.COMPANIES, COMPANIES + "石垣製作所,,,建設,,38\n"));
        var wednesday = programme.as(world.staff(), () -> tracks.add(world.cohort(), "水曜コース", "Wednesday track"));
        var friday = programme.as(world.staff(), () -> tracks.add(world.cohort(), "金曜コース", "Friday track"));
        programme.as(world.staff(), () -> tracks.place(world.cohort(), List.of(world.alphaCompany()), wednesday));
        var alpha = name(world.alphaCompany());
        var address = addressOf(world.alphaExec());
        var run = preview(
                ImportKind.ENROLMENTS,
                "氏名,メール,役割,企業,コース\n森,a@" + word() + ",参加担当者,石垣製作所,水曜コース\n林,b@" + word() + ",経営者,石垣製作所,\n," + address
                        + ",経営者," + alpha + ",ＦＲＩＤＡＹ track\n");

        assertThat(rows(run, null))
                .extracting(PreviewRow::outcome)
                .containsExactly(Outcome.NEW, Outcome.NEW, Outcome.CHANGED);
        enter(run);
        assertThat(placed())
                .containsEntry(world.alphaCompany(), friday)
                .containsValue(wednesday)
                .hasSize(2);

        undo(run);
        assertThat(placed()).containsOnly(Map.entry(world.alphaCompany(), wednesday));
    }

    @Test
    void aTrackThatIsNotThereOrDiffersFromAnEarlierRowIsAnErrorOfItsColumn() {
        var csv = "氏名,メール,役割,企業,コース\n森,a@" + word() + ",経営者," + name(world.betaCompany()) + ",水曜コース\n";
        assertThat(errors(preview(ImportKind.ENROLMENTS, csv))).containsExactly("2 TRACK noTracks");
        programme.as(world.staff(), () -> tracks.add(world.cohort(), "水曜コース", "Wednesday track"));
        programme.as(world.staff(), () -> tracks.add(world.cohort(), "金曜コース", "Friday track"));

        var run = preview(
                ImportKind.ENROLMENTS,
                csv + "森,b@" + word() + ",経営者," + name(world.betaCompany()) + ",金曜コース\n森,c@" + word()
                        + ",講師,,金曜コース\n森,d@" + word() + ",経営者," + name(world.alphaCompany()) + ",木曜コース\n");

        assertThat(errors(run))
                .containsExactly("3 TRACK otherTrack", "4 TRACK trackWithoutCompany", "5 TRACK unknownTrack");
    }

    @Test
    void aCompanyThatHasLeftTheCohortIsAnErrorUntilItIsTakenBack() {
        programme.as(world.staff(), () -> enrolments.withdraw(world.cohort(), world.betaCompany()));
        var csv = "氏名,メール,役割,企業\n森,a@" + word() + ",参加担当者," + name(world.betaCompany()) + "\n";
        assertThat(errors(preview(ImportKind.ENROLMENTS, csv))).containsExactly("2 COMPANY withdrawn");

        programme.as(world.staff(), () -> readmissions.readmit(world.cohort(), world.betaCompany(), "担当者が決まったため"));
        assertThat(errors(preview(ImportKind.ENROLMENTS, csv))).isEmpty();
    }

    private List<String> errors(UUID run) {
        return rows(run, Outcome.ERROR).stream()
                .flatMap(row ->
                        row.errors().stream().map(error -> row.line() + " " + error.column() + " " + error.code()))
                .toList();
    }

    private Map<UUID, UUID> placed() {
        return programme.as(world.staff(), () -> trackQueries.placed(world.cohort()));
    }

    private String name(UUID company) {
        return companies().stream()
                .filter(each -> each.id().equals(company))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private String addressOf(UUID seat) {
        return programme.as(
                world.staff(),
                () -> transaction.execute(
                        status -> db.sql("""
                        select a.email from account a join membership m on m.person_id = a.person_id where m.id = ?
                        """).param(seat).query(String.class).single()));
    }

    @Test
    void whatMovedSinceThePreviewIsShownAnewAndNothingIsEntered() {
        var first = preview(ImportKind.COMPANIES, COMPANIES + "石垣製作所,," + Files.number(1) + ",建設,,38\nあ,,,建設,,1\n");
        programme.as(world.staff(), () -> {
            members.registerCompany("あ", "", QuotaFrame.SERVICE_OTHER, "", 3);
            members.registerCompany("あ", "", QuotaFrame.SERVICE_OTHER, "", 3);
        });

        enter(first);

        assertThat(run(first))
                .extracting(ImportDetails::state, ImportDetails::trouble, ImportDetails::rowsWrong)
                .containsExactly(ImportState.CHECKED, ImportDetails.Trouble.MOVED, 1);
        assertThat(companies()).hasSize(4);
    }

    @Test
    void withinTheHourAnImportIsTakenBack() {
        enter(preview(ImportKind.COMPANIES, COMPANIES + "石垣製作所,," + Files.number(1) + ",建設,,38\n"));
        var before = companies();
        var companies =
                preview(ImportKind.COMPANIES, COMPANIES + "石垣工業,," + Files.number(1) + ",建設,,40\n新しい会社,,,建設,,40\n");
        enter(companies);
        var word = word();
        var seats = preview(ImportKind.ENROLMENTS, "氏名,メール,役割,企業\n森,a@" + word + ",参加担当者,新しい会社\n");
        enter(seats);

        assertThat(refused(companies, UndoRefusedException.Reason.IN_USE).obstacles())
                .containsExactly(new UndoRefusedException.Obstacle(3, "membership"));
        assertThat(run(companies).state()).isEqualTo(ImportState.DONE);

        undo(seats);
        undo(companies);

        assertThat(people("a@" + word)).isEmpty();
        assertThat(companies())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version")
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(run(companies).state()).isEqualTo(ImportState.UNDONE);
    }

    @Test
    void afterTheHourOrAChangeItIsNot() {
        var run = preview(ImportKind.COMPANIES, COMPANIES + "石垣製作所,," + Files.number(1) + ",建設,,38\n");
        enter(run);
        var later = clock.instant().plus(Duration.ofMinutes(61));
        TravellingClock.at(later, () -> refused(run, UndoRefusedException.Reason.TOO_LATE));

        var change = preview(ImportKind.COMPANIES, COMPANIES + "石垣工業,," + Files.number(1) + ",建設,,40\n");
        enter(change);
        enter(preview(ImportKind.COMPANIES, COMPANIES + "石垣産業,," + Files.number(1) + ",建設,,41\n"));
        refused(change, UndoRefusedException.Reason.CHANGED_SINCE);
    }

    @Test
    void whoHasSignedInIsNotTakenBack() {
        var word = word();
        var run = preview(ImportKind.ENROLMENTS, "氏名,メール,役割\n森,a@" + word + ",講師\n");
        enter(run);
        var person = people("a@" + word).getFirst().id();
        var seat = seats().stream()
                .filter(opened -> opened.person().equals(person))
                .findFirst()
                .orElseThrow();
        programme.agreeing(seat.membership());

        assertThat(refused(run, UndoRefusedException.Reason.IN_USE).obstacles())
                .extracting(UndoRefusedException.Obstacle::line)
                .containsOnly(2);
        assertThat(people("a@" + word)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPERT", "LECTURER", "PARTICIPANT"})
    void nobodyButStaffImports(Role role) {
        var seat = switch (role) {
            case EXPERT -> world.expert();
            case LECTURER -> world.lecturer();
            default -> world.alpha();
        };
        var run = preview(ImportKind.COMPANIES, COMPANIES + "石垣製作所,,,建設,,38\n");

        assertThatThrownBy(() -> programme.as(seat, () -> queries.run(run))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> programme.as(seat, () -> jobs.confirm(run, false)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anotherTenantMeetsNothingOfAnImport() {
        var run = preview(ImportKind.COMPANIES, COMPANIES + "石垣製作所,,,建設,,38\n");

        assertThat(programme.as(world.staffOther(), () -> queries.run(run))).isEmpty();
        assertThat(programme
                        .as(world.staffOther(), () -> queries.rows(run, null, 0, 10))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> programme.as(world.staffOther(), () -> jobs.confirm(run, false)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.staffOther(), () -> imports.discard(run)))
                .isInstanceOf(MissingException.class);
    }

    private UUID preview(ImportKind kind, String csv) {
        return programme.as(world.staff(), () -> imports.preview(kind, cohort(kind), "一覧.csv", Files.table(csv)));
    }

    private UUID cohort(ImportKind kind) {
        return kind == ImportKind.ENROLMENTS ? world.cohort() : null;
    }

    private void enter(UUID run) {
        var entering = programme.as(world.staff(), () -> jobs.confirm(run, false));
        try {
            entering.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private void undo(UUID run) {
        programme.as(world.staff(), () -> imports.undo(run));
    }

    private UndoRefusedException refused(UUID run, UndoRefusedException.Reason reason) {
        try {
            undo(run);
        } catch (UndoRefusedException e) {
            assertThat(e.reason()).isEqualTo(reason);
            return e;
        }
        throw new AssertionError("It was taken back");
    }

    private ImportDetails run(UUID run) {
        return programme.as(world.staff(), () -> queries.run(run)).orElseThrow();
    }

    private List<PreviewRow> rows(UUID run, Outcome outcome) {
        return programme
                .as(world.staff(), () -> queries.rows(run, outcome, 0, 100))
                .items();
    }

    private List<CompanyEntry> companies() {
        return programme.as(world.staff(), register::companies);
    }

    private List<PersonEntry> people(String... addresses) {
        return programme.as(world.staff(), () -> register.people(List.of(addresses)));
    }

    private List<SeatEntry> seats() {
        return programme.as(world.staff(), () -> register.seats(world.cohort()));
    }

    private long letters() {
        return programme.as(world.staff(), outbox::summary).waiting();
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 8) + ".example";
    }
}
