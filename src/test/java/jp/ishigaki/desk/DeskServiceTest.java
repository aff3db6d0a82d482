package jp.ishigaki.desk;

import static jp.ishigaki.enrolment.Recruiting.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.calendar.ClosureService;
import jp.ishigaki.community.ClosingReason;
import jp.ishigaki.community.CommunityClosing;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.desk.DeskEvent.Kind;
import jp.ishigaki.desk.DeskRefusedException.Reason;
import jp.ishigaki.notification.NoticeRow;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Statements;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Questions are asked on Tuesday, 1 October 2024, at 10, unless a test says otherwise. */
@DatabaseTest
class DeskServiceTest {

    private static final String TUESDAY = "2024-10-01T10:00";

    @Autowired
    Programme programme;

    @Autowired
    CurriculumService curriculum;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityClosing closing;

    @Autowired
    DeskService desk;

    @Autowired
    DeskQueries queries;

    @Autowired
    DeskRules rules;

    @Autowired
    DeskColleagues colleagues;

    @Autowired
    ExpertProfileService profiles;

    @Autowired
    ConflictService conflicts;

    @Autowired
    ClosureService closures;

    @Autowired
    NotificationQueries notices;

    private Programme.World world;

    @BeforeEach
    void found() {
        world = programme.found();
        programme.as(world.staff(), () -> curriculum.load());
    }

    private UUID ask(String moment, UUID seat, Integer part, String... tags) {
        return at(
                moment,
                () -> programme.as(
                        seat, () -> community.ask(new NewQuestion("控えの頻度", "毎日ですか。", null, part, List.of(tags)))));
    }

    private UUID ask() {
        return ask(TUESDAY, world.alpha(), 3);
    }

    private void skilled(UUID expert, int cap, List<Integer> parts, String... tags) {
        programme.as(expert, () -> profiles.write(new ExpertProfile(parts, List.of(tags), cap)));
    }

    private DeskDetails seen(String moment, UUID question) {
        return at(moment, () -> programme.as(world.staff(), () -> queries.question(question)))
                .orElseThrow();
    }

    private DeskRow row(UUID question) {
        return seen(TUESDAY, question).row();
    }

    private List<Kind> kinds(UUID question) {
        return seen(TUESDAY, question).events().stream().map(DeskEvent::kind).toList();
    }

    private void on(String moment, UUID seat, Runnable work) {
        at(moment, () -> {
            programme.as(seat, work);
            return true;
        });
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        DeskRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void aQuestionIsDueWithTheThirdBusinessDayAfterItsOwn() {
        assertThat(row(ask()).due()).isEqualTo("2024-10-04");
        // The fourteenth is a holiday.
        assertThat(row(ask("2024-10-11T23:59:59", world.alpha(), 3)).due()).isEqualTo("2024-10-17");
        assertThat(row(ask("2024-10-05T09:00", world.alpha(), 3)).due()).isEqualTo("2024-10-09");
    }

    @Test
    void aClosedQuestionRestsAndItsDaysBeginAnewWhenItIsOpenedAgain() {
        var question = ask();
        on(TUESDAY, world.alpha(), () -> closing.close(question, ClosingReason.SETTLED, ""));
        assertThat(row(question).state()).isEqualTo(DeskState.OFF);

        on("2024-10-08T09:00", world.alpha(), () -> closing.reopen(question));

        var later = seen("2024-10-08T10:00", question);
        assertThat(later.row().state()).isEqualTo(DeskState.RUNNING);
        assertThat(later.row().due()).isEqualTo("2024-10-11");
        assertThat(kinds(question)).containsExactly(Kind.UNROUTED, Kind.CLOSED, Kind.REOPENED);
    }

    @Test
    void whatWasAnsweredOrTakenOffDoesNotBeginAnewWithTheReopening() {
        var question = ask();
        on(TUESDAY, world.staff(), () -> desk.takeOff(question, "案内ずみ"));
        on(TUESDAY, world.staff(), () -> closing.close(question, ClosingReason.SETTLED, ""));
        on(TUESDAY, world.staff(), () -> closing.reopen(question));

        assertThat(row(question).state()).isEqualTo(DeskState.OFF);
    }

    @Test
    void theOfficesClosuresAndTheCohortsRuleMoveTheDayOfWhatIsAskedAfterwards() {
        var before = ask();
        programme.as(
                world.staff(),
                () -> closures.close("棚卸し", LocalDate.parse("2024-10-03"), LocalDate.parse("2024-10-03")));
        programme.as(world.staff(), () -> rules.choose(world.cohort(), 5));

        assertThat(row(before).due()).isEqualTo("2024-10-04");
        assertThat(row(ask()).due()).isEqualTo("2024-10-09");
        assertThatThrownBy(() -> programme.as(world.expert(), () -> rules.choose(world.cohort(), 1)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void itGoesToTheExpertWhoseSkillsFitAndWhoHasTheLeastToDo() {
        skilled(world.expert(), 5, List.of(3));
        skilled(world.expert2(), 5, List.of(3, 4), "控え");

        var first = ask(TUESDAY, world.alpha(), 3, "控え");
        var second = ask();
        var third = ask(TUESDAY, world.beta(), 4);

        assertThat(row(first).expert()).isEqualTo(world.expert2());
        assertThat(seen(TUESDAY, first).events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(Kind.ROUTED);
            assertThat(event.reasons()).containsExactly("PART 3", "TAG 控え", "LOAD 0");
        });
        assertThat(row(second).expert()).isEqualTo(world.expert());
        assertThat(row(third).expert()).isEqualTo(world.expert2());
        assertThat(programme.as(world.expert(), () -> notices.latest(null, 9)).items())
                .extracting(NoticeRow::messageKey)
                .contains("desk.DeskNotifications.given");
    }

    @Test
    void whereNobodyFitsTheOfficeIsToldWhy() {
        assertThat(row(ask()).reasons()).containsExactly("NO_PROFILE");
        skilled(world.expert(), 1, List.of(3));
        assertThat(row(ask(TUESDAY, world.alpha(), 7)).reasons()).containsExactly("NO_SKILL");
        assertThat(row(ask()).expert()).isEqualTo(world.expert());
        assertThat(row(ask()).reasons()).containsExactly("FULL");
        assertThat(row(ask("2024-10-07T10:00", world.alpha(), 3)).expert())
                .as("the next week")
                .isEqualTo(world.expert());
        programme.as(
                world.expert(),
                () -> profiles.beAway(
                        world.expert(), LocalDate.parse("2024-10-14"), LocalDate.parse("2024-10-18"), null));
        assertThat(row(ask("2024-10-15T10:00", world.alpha(), 3)).reasons()).containsExactly("AWAY");
    }

    @Test
    void aDeclaredConflictLeavesTheQuestionToOthersAndIsNotNamed() {
        skilled(world.expert(), 5, List.of(3));
        skilled(world.expert2(), 5, List.of(3));
        on(
                TUESDAY,
                world.expert(),
                () -> conflicts.declare(
                        world.expert(), world.alphaCompany(), "顧問契約", LocalDate.parse("2024-04-01"), null));
        ask(TUESDAY, world.alpha(), 3);
        var question = ask(TUESDAY, world.alpha(), 3);

        assertThat(row(question).expert()).isEqualTo(world.expert2());
        on(
                TUESDAY,
                world.expert2(),
                () -> profiles.beAway(
                        world.expert2(), LocalDate.parse("2024-10-01"), LocalDate.parse("2024-10-01"), null));
        var unfound = ask();
        assertThat(row(unfound).reasons()).containsExactly("NOBODY_FREE");
        refused(Reason.BARRED, () -> programme.as(world.expert(), () -> desk.claim(unfound, true)));
        refused(Reason.BARRED, () -> programme.as(world.staff(), () -> desk.assign(unfound, world.expert(), "")));
        assertThat(programme.as(world.expert2(), () -> conflicts.conflicts(null)))
                .isEmpty();
        var declared = at(TUESDAY, () -> programme.as(world.staff(), () -> conflicts.conflicts(world.cohort())));
        assertThat(declared).extracting(Conflict::reason).containsExactly("顧問契約");
        on(TUESDAY, world.expert(), () -> conflicts.end(declared.getFirst().id()));
        assertThat(row(ask("2024-10-02T10:00", world.alpha(), 3)).expert()).isEqualTo(world.expert());
    }

    @Test
    void whoStandsInGetsWhatFitsTheAbsentAndCoversWhatTheyHold() {
        skilled(world.expert(), 5, List.of(3));
        var held = ask();
        on(
                TUESDAY,
                world.expert(),
                () -> profiles.beAway(
                        world.expert(), LocalDate.parse("2024-10-02"), LocalDate.parse("2024-10-03"), world.expert2()));

        var meanwhile = ask("2024-10-02T10:00", world.alpha(), 3);
        assertThat(row(meanwhile).expert()).isEqualTo(world.expert2());
        assertThat(seen(TUESDAY, meanwhile).events().getFirst().reasons()).contains("COVER");
        var mine = new DeskFilter(DeskScope.MINE, null, null, null);
        assertThat(at(
                        "2024-10-02T10:00",
                        () -> programme.as(
                                world.expert2(),
                                () -> queries.questions(mine, null, 9).items())))
                .extracting(DeskRow::question)
                .containsExactly(held, meanwhile);
        assertThat(at("2024-10-04T10:00", () -> programme.as(world.expert2(), () -> queries.counts(null)))
                        .mine())
                .isEqualTo(1);
        on("2024-10-03T10:00", world.expert2(), () -> desk.handOver(held, world.expert2(), "続けて見ます"));
        assertThat(row(held).expert()).isEqualTo(world.expert2());
    }

    @Test
    void anExpertClaimsWhatNobodyHoldsAndIsAskedBeyondTheCap() {
        skilled(world.expert(), 1, List.of());
        var first = ask();
        var second = ask();

        on(TUESDAY, world.expert(), () -> desk.claim(first, false));
        refused(Reason.FULL, () -> on(TUESDAY, world.expert(), () -> desk.claim(second, false)));
        on(TUESDAY, world.expert(), () -> desk.claim(second, true));
        refused(Reason.TAKEN, () -> on(TUESDAY, world.expert2(), () -> desk.claim(second, true)));
        refused(Reason.OWN, () -> on(TUESDAY, world.expert(), () -> desk.claim(second, true)));
        assertThat(at(TUESDAY, () -> programme.as(world.staff(), () -> colleagues.of(world.cohort()))))
                .filteredOn(each -> each.membership().equals(world.expert()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.waiting()).isEqualTo(2);
                    assertThat(each.isFull()).isTrue();
                });
    }

    @Test
    void aQuestionIsHandedOverAndTheColleagueMayDecline() {
        var question = ask();
        on(TUESDAY, world.expert(), () -> desk.claim(question, false));
        refused(
                Reason.NOT_YOURS,
                () -> on(TUESDAY, world.expert2(), () -> desk.handOver(question, world.expert2(), "")));
        on(TUESDAY, world.expert(), () -> desk.handOver(question, world.expert2(), "そちらの分野です"));
        assertThat(row(question).expert()).isEqualTo(world.expert2());
        refused(Reason.NOT_YOURS, () -> on(TUESDAY, world.expert(), () -> desk.decline(question, "")));
        on(TUESDAY, world.expert2(), () -> desk.decline(question, "今週は手いっぱいです"));
        assertThat(row(question).expert()).isEqualTo(world.expert());
        refused(Reason.NOT_YOURS, () -> on(TUESDAY, world.expert(), () -> desk.decline(question, "")));
        on(TUESDAY, world.expert(), () -> desk.release(question, ""));
        assertThat(row(question).reasons()).containsExactly("RELEASED");
        on(TUESDAY, world.staff(), () -> desk.assign(question, world.expert2(), "お願いします"));

        assertThat(kinds(question))
                .containsExactly(Kind.UNROUTED, Kind.CLAIMED, Kind.HANDED, Kind.DECLINED, Kind.RELEASED, Kind.ASSIGNED);
        assertThat(seen(TUESDAY, question).events().get(2).note()).isEqualTo("そちらの分野です");
    }

    @Test
    void s23_anExpertsAnswerStopsTheClockAndAPeersDoesNot() {
        var question = ask();
        on(TUESDAY, world.beta(), () -> community.answer(question, "うちは毎晩です。"));
        assertThat(row(question).state()).isEqualTo(DeskState.RUNNING);
        on(TUESDAY, world.lecturer(), () -> community.answer(question, "毎日です。"));
        assertThat(row(question).state()).isEqualTo(DeskState.ANSWERED);
        refused(Reason.OVER, () -> on(TUESDAY, world.expert(), () -> desk.claim(question, false)));
    }

    @Test
    void s23_theAskerWhoAcceptsAPeersAnswerStopsTheClock() {
        var question = ask();
        var answer = at(TUESDAY, () -> programme.as(world.beta(), () -> community.answer(question, "うちは毎晩です。")));
        on(TUESDAY, world.alpha(), () -> community.accept(question, answer));
        assertThat(row(question).state()).isEqualTo(DeskState.ACCEPTED);
        assertThat(seen(TUESDAY, question).events().getLast().by()).isEmpty();
    }

    @Test
    void askingBackRestsTheClockUntilTheAskerReplies() {
        var question = ask();
        on("2024-10-02T16:00", world.expert(), () -> desk.askBack(question, "何台ありますか。"));
        assertThat(row(question).state()).isEqualTo(DeskState.PAUSED);
        assertThat(row(question).due()).isNull();
        on("2024-10-03T10:00", world.beta(), () -> community.answer(question, "うちは10台です。"));
        assertThat(row(question).state()).as("somebody else wrote").isEqualTo(DeskState.PAUSED);
        on("2024-10-10T18:00", world.alpha(), () -> community.answer(question, "12台です。"));

        // From Wednesday 16:00 to the end of Friday were left 2 days and 8 hours: Thursday 18:00 to Wednesday 02:00,
        // the
        // fourteenth being a holiday.
        var resumed = seen("2024-10-10T18:00", question);
        assertThat(resumed.row().state()).isEqualTo(DeskState.RUNNING);
        assertThat(resumed.row().due()).isEqualTo("2024-10-16");
        assertThat(resumed.events())
                .extracting(DeskEvent::kind)
                .containsExactly(Kind.UNROUTED, Kind.ASKED_BACK, Kind.REPLIED);
        assertThat(resumed.events().getLast().by()).as("the asker is not named").isEmpty();
        assertThat(kinds(question)).doesNotContain(Kind.ANSWERED);
    }

    @Test
    void onlyTheOwnAnswerThatStoppedTheClockIsMarkedAsAskingBack() {
        var question = ask();
        var answer = at(TUESDAY, () -> programme.as(world.expert(), () -> community.answer(question, "台数を教えてください。")));
        refused(Reason.NOT_YOURS, () -> on(TUESDAY, world.expert2(), () -> desk.markAskedBack(question, answer)));
        on("2024-10-02T10:00", world.expert(), () -> desk.markAskedBack(question, answer));
        assertThat(row(question).state()).isEqualTo(DeskState.PAUSED);
        assertThatThrownBy(() -> programme.as(world.expert(), () -> desk.markAskedBack(question, answer)))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void staffPutOffTheDayAndTakeQuestionsOffTheDeskWithAReason() {
        var question = ask();
        on(TUESDAY, world.staff(), () -> desk.extend(question, 2, "メーカーに確認中のため"));
        assertThat(row(question).due()).isEqualTo("2024-10-08");
        assertThatThrownBy(() -> programme.as(world.expert(), () -> desk.extend(question, 1, "忙しい")))
                .isInstanceOf(AccessDeniedException.class);
        refused(Reason.NOT_YOURS, () -> on(TUESDAY, world.expert(), () -> desk.takeOff(question, "雑談です")));
        on(TUESDAY, world.staff(), () -> desk.takeOff(question, "参加企業どうしの相談のため"));
        assertThat(row(question).state()).isEqualTo(DeskState.OFF);
        on("2024-10-07T10:00", world.staff(), () -> desk.putBack(question));
        assertThat(row(question).due()).isEqualTo("2024-10-10");
        assertThatThrownBy(() -> programme.as(world.staff(), () -> desk.takeOff(question, " ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void participantsLecturersAndOthersDoNotSeeTheDesk() {
        var question = ask();
        for (var seat : Arrays.asList(world.alpha(), world.beta(), world.lecturer(), world.gamma())) {
            assertThatThrownBy(() -> programme.as(seat, () -> queries.question(question)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(programme.as(world.staffOther(), () -> queries.question(question)))
                .isEmpty();
        assertThatThrownBy(() -> programme.as(world.staffOther(), () -> desk.takeOff(question, "よその期")))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void theQueueIsFilteredAndPagedByKeyInTheOrderOfUrgency() {
        var later = ask("2024-10-02T10:00", world.alpha(), 3);
        var urgent = ask();
        var other = ask("2024-10-01T12:00", world.beta(), 4);
        var paused = ask("2024-10-01T11:00", world.beta(), 3);
        on("2024-10-01T12:00", world.expert(), () -> desk.askBack(paused, "何台ですか。"));

        var open = new DeskFilter(DeskScope.OPEN, null, null, null);
        on("2024-10-07T10:00", world.expert(), () -> {
            var first = queries.questions(open, null, 2);
            assertThat(first.items()).extracting(DeskRow::question).containsExactlyInAnyOrder(urgent, other);
            assertThat(queries.questions(open, first.next(), 9).items())
                    .extracting(DeskRow::question)
                    .containsExactly(later, paused);
            assertThat(queries.questions(new DeskFilter(DeskScope.QUEUE, 3, DeskState.RUNNING, null), null, 9)
                            .items())
                    .extracting(DeskRow::question)
                    .containsExactly(urgent, later);
            assertThat(first.items().getFirst().isLate()).isTrue();
            assertThat(first.items().getFirst().left()).isEqualTo(-1);
            assertThat(queries.counts(null)).isEqualTo(new DeskCounts(0, 4, 4, 2));
        });
    }

    @Test
    void aLongQueueTakesAsManyStatementsAsAShortOne() {
        skilled(world.expert(), 50, List.of(3));
        ask();
        var open = new DeskFilter(DeskScope.OPEN, null, null, world.cohort());
        int few = statements(() -> queries.questions(open, null, 50));
        int load = statements(() -> colleagues.of(world.cohort()));
        for (int i = 0; i < 12; i++) {
            ask();
        }
        assertThat(statements(() -> queries.questions(open, null, 50))).isEqualTo(few);
        assertThat(statements(() -> colleagues.of(world.cohort()))).isEqualTo(load);
    }

    private int statements(Runnable work) {
        return programme.as(world.staff(), () -> Statements.during(work));
    }
}
