package jp.ishigaki.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.notification.NoticeRow;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.shared.Mentionable;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.survey.Surveys;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.workshop.OwnIssueFilter.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class IssueCareTest {

    /** A Monday; ten business days later is 22 October (14 October is a holiday), ten more is 6 November. */
    private static final Instant RAISED = Instant.parse("2024-10-07T01:00:00Z");

    private static final Instant STILL_MOVING = Instant.parse("2024-10-22T01:00:00Z");
    private static final Instant STALLED = Instant.parse("2024-10-23T01:00:00Z");
    private static final Instant TO_REST = Instant.parse("2024-11-08T01:00:00Z");

    @Autowired
    Surveys surveys;

    @Autowired
    Programme programme;

    @Autowired
    Acting acting;

    @Autowired
    IssueEditing editing;

    @Autowired
    IssueService issues;

    @Autowired
    IssueQueries queries;

    @Autowired
    IssueCareQueries cares;

    @Autowired
    OwnIssueQueries own;

    @Autowired
    IssueResting resting;

    @Autowired
    MentionQueries mentions;

    @Autowired
    NotificationQueries notices;

    @Autowired
    IssueReminders reminders;

    @Autowired
    IssuesDue due;

    @Autowired
    IssueFeed feed;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = surveys.found().world();
    }

    @Test
    void whatNobodyTouchesStandsStillThenRestsAndIsWokenByOneAct() {
        var issue = raise("共有フォルダー", null, Disclosure.COHORT);

        assertThat(pace(issue, STILL_MOVING)).isEqualTo(IssuePace.MOVING);
        assertThat(pace(issue, STALLED)).isEqualTo(IssuePace.STALLED);
        assertThat(rest(STALLED)).isZero();
        assertThat(rest(TO_REST)).isOne();
        assertThat(rest(TO_REST)).isZero();
        assertThat(pace(issue, TO_REST)).isEqualTo(IssuePace.RESTING);

        during(TO_REST, () -> programme.as(world.alpha(), () -> editing.wake(issue)));

        assertThat(pace(issue, TO_REST)).isEqualTo(IssuePace.MOVING);
        assertThat(programme.as(world.alpha(), () -> cares.edits(issue)))
                .extracting(IssueEdit::to)
                .containsExactly("RESTING", "AWAKE");
        assertThat(programme
                        .as(world.alpha(), () -> cares.edits(issue))
                        .getFirst()
                        .person())
                .isEmpty();
    }

    @Test
    void anybodysCommentWakesAndAMoveDoesToo() {
        var issue = raise("共有フォルダー", null, Disclosure.COHORT);
        rest(TO_REST);
        during(TO_REST, () -> programme.as(world.beta(), () -> issues.comment(issue, "その後どうですか")));
        assertThat(pace(issue, TO_REST)).isEqualTo(IssuePace.MOVING);

        var later = TO_REST.plusSeconds(60L * 86_400);
        rest(later);
        assertThat(pace(issue, later)).isEqualTo(IssuePace.RESTING);
        var version =
                programme.as(world.alpha(), () -> queries.issue(issue)).card().version();
        during(later, () -> programme.as(world.alpha(), () -> issues.move(issue, IssueState.WORKING, 0, version)));
        assertThat(pace(issue, later)).isEqualTo(IssuePace.MOVING);
    }

    @Test
    void whatIsPlannedClaimedOrVerifiedIsNotPutToRest() {
        raise("予定あり", LocalDate.of(2024, 11, 29), Disclosure.COHORT);
        var claimed = raise("申告ずみ", null, Disclosure.COHORT);
        during(RAISED, () -> programme.as(world.alpha(), () -> issues.solve(claimed, Solution.of("済"))));

        assertThat(rest(TO_REST)).isZero();
        assertThat(pace(claimed, TO_REST)).isEqualTo(IssuePace.MOVING);
        assertThat(rest(Instant.parse("2024-12-02T01:00:00Z"))).isOne();
    }

    @Test
    void theClockPutsToRestAndDoesNothingElse() {
        raise("共有フォルダー", null, Disclosure.COHORT);

        for (var statement : List.of(
                "update issue set rested_at = now(), title = 'x'",
                "update issue set rested_at = now(), state = 'WORKING'",
                "update issue set title = 'x'")) {
            assertThatThrownBy(() -> acting.asJob(
                            world.tenant(),
                            () -> new TransactionTemplate(transactions)
                                    .execute(status -> db.sql(statement).update())))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void theOwnIssuesStandInTheOrderOfTheirDaysAndAreFiltered() {
        raise("いつか", null, Disclosure.COMPANY_ONLY);
        raise("十一月", LocalDate.of(2024, 11, 20), Disclosure.ANONYMISED);
        raise("十月", LocalDate.of(2024, 10, 15), Disclosure.COHORT);
        during(
                RAISED,
                () -> programme.as(
                        world.beta(), () -> editing.raise(written("よその課題", Disclosure.COHORT), IssueExtras.NONE)));

        assertThat(titles(world.alpha(), OwnIssueFilter.OPEN)).containsExactly("十月", "十一月", "いつか");
        assertThat(titles(world.alpha(), new OwnIssueFilter(Standing.LATE, null, null, false)))
                .containsExactly("十月");
        assertThat(titles(world.alpha(), new OwnIssueFilter(Standing.ALL, null, "権限", false)))
                .hasSize(3);
        assertThat(titles(world.alpha(), new OwnIssueFilter(Standing.OPEN, null, null, true)))
                .isEmpty();
        assertThat(titles(world.expert(), OwnIssueFilter.OPEN)).hasSize(3);
        assertThat(titles(world.expert2(), OwnIssueFilter.OPEN)).isEmpty();
        var first = at(STALLED, () -> programme.as(world.alpha(), () -> own.issues(OwnIssueFilter.OPEN, null, 2)));
        var second =
                at(STALLED, () -> programme.as(world.alpha(), () -> own.issues(OwnIssueFilter.OPEN, first.next(), 2)));
        assertThat(second.items()).extracting(OwnIssue::title).containsExactly("いつか");
    }

    @Test
    void whoeverIsCalledHearsOfItOnceAndOnlyIfTheyMayReadTheIssue() {
        var hidden = raise("わが社だけ", null, Disclosure.COMPANY_ONLY);
        var shown = raise("公開", null, Disclosure.COHORT);

        assertThat(handles(world.alpha(), hidden))
                .contains("expert", "alpha-exec")
                .doesNotContain("beta", "lecturer");
        assertThat(handles(world.alpha(), shown)).contains("beta", "lecturer", "事務局 花子");
        assertThat(handles(world.beta(), hidden)).isEmpty();

        programme.as(world.alpha(), () -> issues.comment(hidden, "@beta @expert 見てください"));
        programme.as(world.alpha(), () -> issues.comment(shown, "@beta さん、＠expert2 さん"));

        assertThat(calls(world.beta())).isEqualTo(1);
        assertThat(calls(world.expert())).isEqualTo(1);
        assertThat(calls(world.expert2())).isEqualTo(1);
        assertThat(calls(world.alphaExec())).isZero();
    }

    /** Leaving the hidden company's people out would tell whose the issue is. */
    @Test
    void s18TheListOfWhomToCallDoesNotTellWhoseAnAnonymousIssueIs() {
        var anonymous = raise("匿名", null, Disclosure.ANONYMISED);
        var open = programme.as(world.beta(), () -> editing.raise(written("公開", Disclosure.COHORT), IssueExtras.NONE));

        assertThat(handles(world.lecturer(), anonymous)).isEqualTo(handles(world.lecturer(), open));
        programme.as(world.alpha(), () -> issues.comment(anonymous, "@beta さんに聞きたい"));
        assertThat(calls(world.beta())).isEqualTo(1);
    }

    @Test
    void aReminderCountsIssuesAndNamesNoneAndGoesToWhoHasThemInHand() {
        var day = LocalDate.of(2024, 10, 15);
        raise("一つ目", day, Disclosure.ANONYMISED);
        raise("二つ目", day, Disclosure.COHORT);

        var told = acting.asJob(world.tenant(), () -> inTransaction(() -> reminders.open(span())));

        assertThat(told).singleElement().satisfies(reminder -> {
            assertThat(reminder.name()).isEqualTo("alpha");
            assertThat(reminder.facts()).containsExactly(2, day);
            assertThat(reminder.path()).isEqualTo(WorkshopPaths.OWN_ISSUES);
            assertThat(reminder.subject()).isEqualTo(reminder.person().toString());
        });
        assertThat(programme.as(world.alpha(), () -> inTransaction(() -> reminders.open(span()))))
                .isEmpty();
    }

    @Test
    void staffAreToldOfOverdueIssuesWithoutTheirTitlesAndOfNoAnonymousOne() {
        raise("秘密の題", LocalDate.of(2024, 10, 15), Disclosure.COHORT);
        raise("匿名", LocalDate.of(2024, 10, 15), Disclosure.ANONYMISED);

        var waiting = programme.as(world.staff(), () -> inTransaction(() -> due.due(span())));

        assertThat(waiting.items()).singleElement().satisfies(item -> {
            assertThat(item.title()).startsWith("アルファ製作所");
            assertThat(item.toString()).doesNotContain("秘密の題");
        });
    }

    @Test
    void theDaysStandInTheCalendarsOfTheCompanysPeopleAndOfNobodyElse() {
        raise("共有フォルダー", LocalDate.of(2024, 11, 20), Disclosure.ANONYMISED);

        assertThat(programme.as(world.alphaExec(), () -> inTransaction(() -> feed.own())))
                .singleElement()
                .satisfies(event -> assertThat(event.begin().toLocalDate()).isEqualTo(LocalDate.of(2024, 11, 20)));
        for (var other : List.of(world.beta(), world.expert(), world.lecturer(), world.staff())) {
            assertThat(programme.as(other, () -> inTransaction(() -> feed.own())))
                    .isEmpty();
        }
    }

    private UUID raise(String title, LocalDate day, Disclosure disclosure) {
        return at(
                RAISED,
                () -> programme.as(
                        world.alpha(),
                        () -> editing.raise(
                                written(title, disclosure),
                                new IssueExtras(null, day, List.of("権限"), null, Map.of()))));
    }

    private static NewIssue written(String title, Disclosure disclosure) {
        return new NewIssue(title, "だれでも開けます。", null, null, null, disclosure);
    }

    private IssuePace pace(UUID issue, Instant moment) {
        return at(moment, () -> programme.as(world.beta(), () -> cares.care(issue)))
                .pace();
    }

    private int rest(Instant moment) {
        return at(moment, () -> acting.asJob(world.tenant(), () -> resting.rest()));
    }

    private List<String> titles(UUID seat, OwnIssueFilter filter) {
        return at(STALLED, () -> programme.as(seat, () -> own.issues(filter, null, 30))).items().stream()
                .map(OwnIssue::title)
                .toList();
    }

    private List<String> handles(UUID seat, UUID issue) {
        return programme.as(seat, () -> mentions.people(issue)).stream()
                .map(Mentionable::handle)
                .toList();
    }

    private long calls(UUID seat) {
        return programme.as(seat, () -> notices.latest(null, 50)).items().stream()
                .map(NoticeRow::messageKey)
                .filter("workshop.MentionNotifications.called"::equals)
                .count();
    }

    private DueSpan span() {
        return new DueSpan(
                null,
                STALLED.plusSeconds(864_000),
                LocalDate.of(2024, 11, 10),
                calendar.days(),
                ZoneId.of("Asia/Tokyo"));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    private static void during(Instant moment, Runnable work) {
        TravellingClock.at(moment, work);
    }

    private static <T> T at(Instant moment, Supplier<T> work) {
        var answer = new AtomicReference<T>();
        TravellingClock.at(moment, () -> answer.set(work.get()));
        return answer.get();
    }
}
