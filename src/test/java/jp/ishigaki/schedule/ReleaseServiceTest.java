package jp.ishigaki.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.notification.NoticeRow;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.tenancy.MissingException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Today is 1 October 2024. Sessions 6 and 7 are released for 8 and 22 October; the lecturer teaches the seventh. */
@DatabaseTest
class ReleaseServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    ScheduleService service;

    @Autowired
    DraftQueries drafts;

    @Autowired
    ReleaseService releases;

    @Autowired
    ScheduleQueries schedule;

    @Autowired
    NotificationQueries notices;

    @Autowired
    ChangeWords words;

    @Autowired
    CurriculumService curriculum;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private Programme.World world;
    private UUID sixth;
    private UUID seventh;

    @BeforeEach
    void releaseTwoSessions() {
        world = programme.found();
        programme.as(world.staff(), () -> curriculum.load());
        sixth = plan(SessionPlans.plan(6, "2024-10-08", 8));
        seventh = plan(SessionPlans.full(7, "2024-10-22", world.lecturer(), 8, 9));
        release("第1版");
    }

    private UUID plan(SessionPlan plan) {
        return programme.as(world.staff(), () -> service.plan(world.cohort(), plan));
    }

    private void change(UUID session, SessionPlan plan) {
        programme.as(
                world.staff(),
                () -> service.change(session, plan, drafts.session(session).stamp()));
    }

    private UUID release(String name) {
        return programme.as(world.staff(), () -> releases.release(world.cohort(), name));
    }

    private SessionRow seenBy(UUID member, UUID session) {
        return programme.as(member, () -> schedule.session(session)).orElseThrow();
    }

    @Test
    void membersSeeAChangeOnlyWhenItIsReleased() {
        var eighth = plan(SessionPlans.plan(8, "2024-11-19", 9));
        change(sixth, SessionPlans.plan(6, "2024-10-15", 8));

        assertThat(seenBy(world.alpha(), sixth).heldOn()).isEqualTo("2024-10-08");
        assertThat(programme.as(world.alpha(), () -> schedule.session(eighth))).isEmpty();
        release("第2版");

        assertThat(seenBy(world.alpha(), sixth).heldOn()).isEqualTo("2024-10-15");
        assertThat(seenBy(world.alpha(), eighth).number()).isEqualTo(8);
        assertThat(programme.as(world.staff(), () -> drafts.unreleased(world.cohort())))
                .isZero();
    }

    @Test
    void aDraftCannotBeReadInSqlByAnybodyButTheTenantsStaff() {
        plan(SessionPlans.plan(8, "2024-11-19", 9));

        for (var member : List.of(
                world.alpha(),
                world.alphaExec(),
                world.expert(),
                world.lecturer(),
                world.gamma(),
                world.staffOther())) {
            assertThat(draftsInSql(member)).isZero();
        }
        assertThat(draftsInSql(world.staff())).isEqualTo(1);
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> drafts.planned(world.cohort())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private int draftsInSql(UUID member) {
        return inSql(member, "select session_id::text from session_draft").size();
    }

    private List<String> inSql(UUID member, String query) {
        return programme.as(
                member,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> db.sql(query).query(String.class).list()));
    }

    @Test
    void eachOfTheTouchedGetsOneMailThatSaysWhatChangedForThem() {
        change(sixth, SessionPlans.plan(6, "2024-10-15", 8));
        change(seventh, SessionPlans.full(7, "2024-10-29", world.lecturer(), 8, 9));
        var release = release("第2版");

        var toLecturer = mails(release, "lecturer@");
        assertThat(toLecturer)
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("第7回\n・日が10月22日(火)から10月29日(火)に変わりました。")
                .doesNotContain("第6回");
        assertThat(mails(release, "alpha@"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("第6回", "第7回");
        assertThat(mails(release, "")).hasSize(4);
    }

    private List<String> mails(UUID release, String to) {
        return inSql(
                world.staff(),
                "select body from outgoing_mail where key like 'schedule.released " + release
                        + "%' and recipient like '" + to + "%'");
    }

    @Test
    void anotherOrganiserReleasesAndReadsNothing() {
        change(sixth, SessionPlans.plan(6, "2024-10-15", 8));

        assertThatThrownBy(() -> programme.as(world.staffOther(), () -> releases.release(world.cohort(), "第2版")))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.staffOther(), () -> service.cancel(sixth)))
                .isInstanceOf(MissingException.class);
        assertThat(programme.as(world.gamma(), () -> releases.history(world.cohort())))
                .isEmpty();
        assertThat(programme.as(world.staffOther(), () -> drafts.planned(world.cohort())))
                .isEmpty();
    }

    @Test
    void aReleaseTellsParticipantsSponsorsAndTheLecturersOfTheChangedSessionsOnly() {
        change(sixth, SessionPlans.plan(6, "2024-10-15", 8));
        assertThat(names()).containsExactlyInAnyOrder("alpha", "alpha-exec", "beta");

        change(seventh, SessionPlans.full(7, "2024-10-22", world.expert2(), 8, 9));
        assertThat(names()).containsExactlyInAnyOrder("alpha", "alpha-exec", "beta", "lecturer", "expert2");
        var preview = programme.as(world.staff(), () -> releases.preview(world.cohort()));
        assertThat(preview.recipients())
                .filteredOn(recipient -> recipient.name().equals("lecturer"))
                .singleElement()
                .satisfies(lecturer -> assertThat(lecturer.changes())
                        .extracting(SessionChange::session)
                        .containsExactly(seventh));
        release("第2版");

        for (var touched : List.of(world.alpha(), world.alphaExec(), world.beta(), world.lecturer(), world.expert2())) {
            assertThat(newestNotice(touched)).contains("2");
        }
        assertThat(noticesOf(world.expert())).isEmpty();
        assertThat(noticesOf(world.gamma())).isEmpty();
        assertThat(noticesOf(world.staff())).isEmpty();
    }

    private List<String> names() {
        return programme.as(world.staff(), () -> releases.preview(world.cohort())).recipients().stream()
                .map(Recipient::name)
                .toList();
    }

    private List<NoticeRow> noticesOf(UUID member) {
        return programme.as(member, () -> notices.latest(null, 10)).items();
    }

    private List<String> newestNotice(UUID member) {
        return noticesOf(member).getFirst().args();
    }

    @Test
    void eachReleaseThatChangesASessionRaisesItsSequence() {
        assertThat(seenBy(world.alpha(), sixth).sequence()).isZero();
        change(sixth, SessionPlans.plan(6, "2024-10-15", 8));
        release("第2版");
        programme.as(world.staff(), () -> service.postpone(sixth, LocalDate.parse("2024-10-16")));

        assertThat(seenBy(world.alpha(), sixth).sequence()).isEqualTo(2);
        assertThat(seenBy(world.alpha(), seventh).sequence()).isZero();
    }

    @Test
    void aCancelledSessionStaysVisibleAsCancelledAndIsNotTheNextOne() {
        programme.as(world.staff(), () -> service.cancel(sixth));
        release("第2版");

        assertThat(seenBy(world.alpha(), sixth).cancelled()).isTrue();
        assertThat(programme
                        .as(world.alpha(), () -> schedule.next(world.cohort()))
                        .orElseThrow()
                        .id())
                .isEqualTo(seventh);
    }

    @Test
    void movingAtOnceReleasesThisMoveAndLeavesTheRestInTheDraft() {
        change(sixth, SessionPlans.full(6, "2024-10-08", world.lecturer(), 8));
        programme.as(world.staff(), () -> service.postpone(sixth, LocalDate.parse("2024-10-15")));

        var seen = seenBy(world.alpha(), sixth);
        assertThat(seen.heldOn()).isEqualTo("2024-10-15");
        assertThat(seen.plan().roundTable()).isNull();
        var planned = programme.as(world.staff(), () -> drafts.session(sixth));
        assertThat(planned.drafted()).isTrue();
        assertThat(planned.plan().heldOn()).isEqualTo("2024-10-15");
        assertThat(planned.plan().roundTable()).isNotNull();
    }

    @Test
    void movingInTheDraftTellsNobodyUntilTheRelease() {
        var before = noticesOf(world.alpha()).size();
        programme.as(world.staff(), () -> service.postponeInDraft(sixth, LocalDate.parse("2024-10-15")));

        assertThat(seenBy(world.alpha(), sixth).heldOn()).isEqualTo("2024-10-08");
        assertThat(noticesOf(world.alpha())).hasSize(before);
    }

    @Test
    void aDraftPutBackAsItWasIsNoDraftAnyMore() {
        change(sixth, SessionPlans.plan(6, "2024-10-15", 8));
        change(sixth, SessionPlans.plan(6, "2024-10-08", 8));

        assertThat(programme.as(world.staff(), () -> drafts.session(sixth)).drafted())
                .isFalse();
        assertThatThrownBy(() -> release("第2版")).isInstanceOf(NothingToReleaseException.class);
    }

    @Test
    void ofTwoWhoChangeTheSamePlanTheSecondIsTold() {
        var stamp = programme.as(world.staff(), () -> drafts.session(sixth)).stamp();
        change(sixth, SessionPlans.plan(6, "2024-10-15", 8));

        assertThatThrownBy(() -> programme.as(
                        world.staff(), () -> service.change(sixth, SessionPlans.plan(6, "2024-10-16", 8), stamp)))
                .isInstanceOf(StalePlanException.class);
    }

    @Test
    void theHistorySaysInWordsWhatEachVersionChanged() {
        change(sixth, SessionPlans.full(6, "2024-10-15", world.lecturer(), 8, 9));
        programme.as(world.staff(), () -> service.cancel(seventh));
        release("台風のため");

        var newest = programme
                .as(world.alpha(), () -> releases.history(world.cohort()))
                .getFirst();
        assertThat(newest.version()).isEqualTo(2);
        assertThat(newest.name()).isEqualTo("台風のため");
        var names = Map.of(world.lecturer(), "講師 一郎");
        assertThat(words.of(newest.changes().getFirst(), names, Locale.JAPANESE))
                .containsExactly(
                        "日が10月8日(火)から10月15日(火)に変わりました。",
                        "座談会が加わりました。時間は17:30–18:30です。",
                        "ワークショップのねらいが書き直されました。",
                        "会場が石積会館から石積会館 第2会議室に変わりました。",
                        "オンラインの入口が変わりました。",
                        "学ぶ編が第8編から第8編、第9編に変わりました。",
                        "担当が変わりました（セミナー：未定から講師 一郎、ワークショップ：未定から講師 一郎、座談会：未定から講師 一郎）。");
        assertThat(words.of(newest.changes().getLast(), names, Locale.JAPANESE))
                .containsExactly("10月22日(火)の回は中止になりました。");
    }
}
