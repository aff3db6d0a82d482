package jp.ishigaki.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the office announces: to whom, when, in which words, and how many have read it. */
@DatabaseTest
class AnnouncementServiceTest {

    private static final String TITLE = "会場が変わります";

    @Autowired
    Programme programme;

    @Autowired
    AnnouncementService announcements;

    @Autowired
    AnnouncementQueries queries;

    @Autowired
    AnnouncementReading reading;

    @Autowired
    AnnouncementTelling telling;

    @Autowired
    NotificationQueries notices;

    @Autowired
    CohortService cohorts;

    @Autowired
    Acting acting;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Programme.World world;
    private Instant now;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
        now = clock.instant();
    }

    private NewAnnouncement written(@Nullable UUID cohort, Instant from, boolean mailTitle) {
        return new NewAnnouncement(cohort, TITLE, "次の回は**本館**です。", from, from.plus(Duration.ofDays(7)), mailTitle);
    }

    private UUID announce(@Nullable UUID cohort, Instant from) {
        return programme.as(world.staff(), () -> announcements.announce(written(cohort, from, false)));
    }

    private List<AnnouncementRow> open(UUID seat) {
        return programme.as(seat, () -> queries.open());
    }

    private long told(UUID seat) {
        return programme.as(seat, () -> notices.latest(null, 20)).items().stream()
                .filter(notice -> notice.messageKey().endsWith("announced"))
                .count();
    }

    private List<String> letters() {
        return inSql(
                world.staff(),
                "select subject || ' ' || body from outgoing_mail where template = 'community.announced'");
    }

    private List<String> inSql(UUID seat, String sql) {
        return programme.as(
                seat,
                () -> transaction.execute(
                        status -> db.sql(sql).query(String.class).list()));
    }

    @Test
    void everyMemberOfTheCohortFindsItOnTopIsToldAndGetsALetterThatSaysNothingOfIt() {
        announce(world.cohort(), now);

        for (var member : List.of(world.alpha(), world.alphaExec(), world.beta(), world.expert(), world.lecturer())) {
            assertThat(open(member)).extracting(AnnouncementRow::title).containsExactly(TITLE);
            assertThat(told(member)).isEqualTo(1);
        }
        assertThat(letters())
                .hasSize(6)
                .allSatisfy(
                        letter -> assertThat(letter).contains("事務局からのお知らせがあります").doesNotContain(TITLE, "本館"));
        assertThat(open(world.gamma())).isEmpty();
        assertThat(told(world.gamma())).isZero();
    }

    @Test
    void theLetterSaysTheTitleWhereTheOfficeWantsItTo() {
        programme.as(world.staff(), () -> announcements.announce(written(world.cohort(), now, true)));

        assertThat(letters())
                .hasSize(6)
                .allSatisfy(letter -> assertThat(letter).contains(TITLE).doesNotContain("本館"));
    }

    @Test
    void whatIsForAnotherCohortIsNotReadAndWhatIsForAllIs() {
        var next = programme.as(world.staff(), () -> cohorts.open("令和7年度", "R7", 2025));
        var ofNext = announce(next, now);
        announce(null, now);

        assertThat(open(world.alpha())).extracting(AnnouncementRow::cohort).containsExactly((String) null);
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> queries.announcement(ofNext)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> reading.read(ofNext)))
                .isInstanceOf(MissingException.class);
        assertThat(open(world.gamma())).isEmpty();
    }

    @Test
    void beforeItsMomentNobodyReadsItAndThenItIsToldOnce() {
        var later = announce(world.cohort(), now.plus(Duration.ofDays(2)));

        assertThatThrownBy(() -> programme.as(world.alpha(), () -> queries.announcement(later)))
                .isInstanceOf(MissingException.class);
        acting.asJob(world.tenant(), () -> telling.tellWhatIsDue());
        assertThat(told(world.alpha())).isZero();
        assertThat(letters()).isEmpty();

        TravellingClock.at(now.plus(Duration.ofDays(3)), () -> {
            acting.asJob(world.tenant(), () -> telling.tellWhatIsDue());
            acting.asJob(world.tenant(), () -> telling.tellWhatIsDue());
            assertThat(open(world.alpha())).hasSize(1);
            assertThat(told(world.alpha())).isEqualTo(1);
            assertThat(letters()).hasSize(6);
        });
        TravellingClock.at(now.plus(Duration.ofDays(30)), () -> {
            assertThat(open(world.alpha())).isEmpty();
            assertThat(programme
                            .as(world.alpha(), () -> queries.announcements(null, 5))
                            .items())
                    .hasSize(1);
        });
    }

    @Test
    void itIsOnTopUntilItIsReadOrPutAwayAndOnlyReadingCounts() {
        var announced = announce(world.cohort(), now);

        programme.as(world.alpha(), () -> reading.read(announced));
        programme.as(world.beta(), () -> reading.putAway(announced));

        assertThat(open(world.alpha())).isEmpty();
        assertThat(open(world.beta())).isEmpty();
        assertThat(open(world.alphaExec())).hasSize(1);
        assertThat(programme.as(world.staff(), () -> queries.readers(List.of(announced))))
                .extracting(ReaderCount::cohort, ReaderCount::readers, ReaderCount::members)
                .containsExactly(tuple("令和6年度", 1, 6));
        assertThat(inSql(world.staff(), "select person_id::text from announcement_reading"))
                .isEmpty();
        assertThat(inSql(
                        world.alpha(),
                        "select readers::text from announcement_readers(array['" + announced + "']::uuid[])"))
                .isEmpty();
    }

    @Test
    void aSlipIsCorrectedQuietlyAndWhatMattersIsToldAgain() {
        var announced = announce(world.cohort(), now);
        programme.as(world.alpha(), () -> reading.read(announced));
        var better = new NewAnnouncement(world.cohort(), TITLE, "次の回は別館です。", now, null, false);

        programme.as(world.staff(), () -> announcements.change(announced, 1, better, false));
        assertThat(open(world.alpha())).isEmpty();
        assertThat(told(world.alpha())).isEqualTo(1);
        assertThatThrownBy(() -> programme.as(world.staff(), () -> announcements.change(announced, 1, better, true)))
                .isInstanceOf(StaleAnnouncementException.class);

        var again = new NewAnnouncement(world.cohort(), TITLE, "次の回は新館です。", now, null, false);
        programme.as(world.staff(), () -> announcements.change(announced, 2, again, true));
        assertThat(open(world.alpha())).hasSize(1);
        assertThat(told(world.alpha())).isEqualTo(2);
        assertThat(programme.as(world.staff(), () -> queries.versions(announced)))
                .extracting(AnnouncementVersion::number, AnnouncementVersion::body, AnnouncementVersion::person)
                .containsExactly(
                        tuple(3, "次の回は新館です。", "事務局 花子"),
                        tuple(2, "次の回は別館です。", "事務局 花子"),
                        tuple(1, "次の回は**本館**です。", "事務局 花子"));
    }

    @Test
    void whatIsEndedLeavesTheTopAndStaysInTheList() {
        var announced = announce(world.cohort(), now.minus(Duration.ofHours(1)));

        programme.as(world.staff(), () -> announcements.end(announced));

        assertThat(open(world.alpha())).isEmpty();
        assertThat(programme
                        .as(world.alpha(), () -> queries.announcements(null, 5))
                        .items())
                .hasSize(1);
    }

    @Test
    void nobodyButTheOfficeAnnounces() {
        var announced = announce(world.cohort(), now);

        for (var other : List.of(world.alpha(), world.expert(), world.lecturer())) {
            assertThatThrownBy(() ->
                            programme.as(other, () -> announcements.announce(written(world.cohort(), now, false))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(inSql(other, "select person::text from tell_announcement('" + announced + "')"))
                    .isEmpty();
            assertThat(inSql(other, "select body from announcement_version")).isEmpty();
            assertThatThrownBy(() -> inSql(
                            other,
                            "insert into announcement (id, title, body, from_at) values"
                                    + " (gen_random_uuid(), 'a', 'b', acting_moment()) returning title"))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(inSql(world.staffOther(), "select title from announcement")).isEmpty();
    }

    @Test
    void aListIsPagedByKeyInTheSameStatementsHoweverLongItIs() {
        announce(world.cohort(), now);
        var few = statements();
        for (int hour = 1; hour < 4; hour++) {
            announce(world.cohort(), now.minus(Duration.ofHours(hour)));
        }

        assertThat(statements()).isEqualTo(few);
        var page = programme.as(world.alpha(), () -> queries.announcements(null, 3));
        assertThat(programme
                        .as(world.alpha(), () -> queries.announcements(page.next(), 3))
                        .items())
                .hasSize(1);
    }

    private int statements() {
        return Statements.during(() -> programme.as(world.alpha(), () -> queries.announcements(null, 10)));
    }
}
