package jp.ishigaki.facilitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.attendance.Seminars;
import jp.ishigaki.facilitation.Workshops.Room;
import jp.ishigaki.grouping.GroupingQueries;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueQueries;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.NewIssue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A workshop on the afternoon of 9 October 2024; alpha and beta sit in the first group, delta and epsilon in the second. */
@DatabaseTest
@Import(Workshops.class)
class FacilitationServiceTest {

    private static final String NEXT_DAY = "2024-10-10T09:00:00";

    @Autowired
    Programme programme;

    @Autowired
    Workshops workshops;

    @Autowired
    FacilitationService lead;

    @Autowired
    FacilitationQueries queries;

    @Autowired
    GroupWork work;

    @Autowired
    OutputService outputs;

    @Autowired
    OutputQueries written;

    @Autowired
    WorkshopClosing closing;

    @Autowired
    GroupingQueries groupings;

    @Autowired
    IssueService issues;

    @Autowired
    IssueQueries issueQueries;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private LiveWorkshop live(Room room) {
        return workshops.ask(
                room.world().staff(), () -> queries.live(room.session()).orElseThrow());
    }

    private int sql(UUID seat, String statement) {
        return workshops.ask(
                seat, () -> transaction.execute(status -> db.sql(statement).update()));
    }

    private long count(UUID seat, String table) {
        return workshops.ask(
                seat,
                () -> transaction.execute(status -> db.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single()));
    }

    @Test
    void theStepAndItsTimerAreTheSameForEverybodyAndAfterAReload() {
        var room = workshops.begun();
        var lecturer = room.world().lecturer();
        assertThat(live(room).current().kind()).isEqualTo(StepKind.WELCOME);
        workshops.as(lecturer, "2024-10-09T15:32:00", () -> lead.goTo(room.session(), 2, 1));

        for (var seat : List.of(
                room.world().alpha(), room.delta(), lecturer, room.world().expert2())) {
            workshops.as(seat, "2024-10-09T15:35:00", () -> {
                var seen = queries.live(room.session()).orElseThrow();
                assertThat(seen.current().kind()).isEqualTo(StepKind.THINK);
                assertThat(seen.remaining(queries.now())).contains(Duration.ofMinutes(7));
            });
        }
        workshops.as(lecturer, "2024-10-09T15:35:00", () -> lead.pause(room.session(), 2));
        workshops.as(
                room.delta(),
                "2024-10-09T15:50:00",
                () -> assertThat(queries.live(room.session()).orElseThrow().remaining(queries.now()))
                        .contains(Duration.ofMinutes(7)));
        workshops.as(lecturer, "2024-10-09T15:50:00", () -> lead.resume(room.session(), 3));
        workshops.as(lecturer, "2024-10-09T15:51:00", () -> lead.extend(room.session(), 5, 4));
        workshops.as(
                room.delta(),
                "2024-10-09T15:52:00",
                () -> assertThat(queries.live(room.session()).orElseThrow().remaining(queries.now()))
                        .contains(Duration.ofMinutes(10)));
        workshops.as(
                room.delta(),
                "2024-10-09T16:30:00",
                () -> assertThat(queries.live(room.session()).orElseThrow().remaining(queries.now()))
                        .contains(Duration.ZERO));
    }

    @Test
    void ofTwoWhoLeadAtOnceOneIsToldSo() {
        var room = workshops.begun();
        workshops.as(room.world().staff(), () -> lead.goTo(room.session(), 2, 1));

        assertThatThrownBy(() -> workshops.as(room.world().lecturer(), () -> lead.goTo(room.session(), 2, 1)))
                .isInstanceOf(StaleWorkshopException.class);
        assertThat(live(room).step()).isEqualTo(2);
    }

    @Test
    void staffAndWhoTeachesTheSessionLeadItAndNobodyElse() {
        var room = workshops.begun();

        for (var seat : List.of(room.world().alpha(), room.world().expert2())) {
            assertThatThrownBy(() -> workshops.as(seat, () -> lead.close(room.session(), 1)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(sql(seat, "update live_workshop set theme = 'x'")).isZero();
        }
        assertThatThrownBy(() -> workshops.as(room.world().staffOther(), () -> lead.close(room.session(), 1)))
                .isInstanceOf(MissingException.class);
        assertThat(count(room.world().staffOther(), "live_workshop")).isZero();
    }

    @Test
    void aThoughtIsItsWritersAloneUntilTheThoughtsAreRevealedAndThenTheGroups() {
        var room = workshops.begun();
        var world = room.world();
        var shown = workshops.ask(world.alpha(), () -> work.think(room.session(), "更新の予定がない機器がある"));
        var kept = workshops.ask(world.alpha(), () -> work.think(room.session(), "社長が乗り気でない"));
        workshops.as(world.alpha(), () -> work.keep(room.session(), kept, true));

        for (var seat : List.of(world.beta(), room.delta(), world.expert(), world.lecturer(), world.staff())) {
            assertThat(count(seat, "thought")).isZero();
        }
        assertThat(workshops.ask(world.lecturer(), () -> queries.progress(room.session())))
                .extracting(GroupProgress::thoughts)
                .containsExactly(2, 0);
        workshops.as(world.lecturer(), () -> lead.reveal(room.session(), 1));

        assertThat(workshops.ask(world.beta(), () -> queries.thoughts(room.session())))
                .extracting(ThoughtRow::id)
                .containsExactly(shown);
        for (var seat : List.of(room.delta(), world.expert(), world.lecturer(), world.staff(), world.gamma())) {
            assertThat(count(seat, "thought")).isZero();
        }
        assertThat(workshops.ask(world.alpha(), () -> queries.thoughts(room.session())))
                .hasSize(2);
        assertThatThrownBy(() -> workshops.as(world.beta(), () -> work.reword(room.session(), shown, "別の言葉")))
                .isInstanceOf(MissingException.class);
        assertThat(sql(world.beta(), "update thought set kept = false")).isZero();
    }

    @Test
    void nobodyThinksInAnothersGroupOrNameNorBeforeItBegins() {
        var room = workshops.found();
        workshops.as(room.world().staff(), () -> lead.prepare(room.session(), "", Step.usual(), -1));
        assertThatThrownBy(() -> workshops.as(room.world().alpha(), () -> work.think(room.session(), "まだ")))
                .isInstanceOf(NotNowException.class);
        workshops.as(room.world().staff(), () -> lead.start(room.session(), 0));

        var insert = "insert into thought (id, cohort_id, session_id, group_number, person_id, body, written_at) "
                + "select gen_random_uuid(), w.cohort_id, w.session_id, %s, %s, 'x', now() from live_workshop w";
        assertThat(sql(room.world().alpha(), insert.formatted("1", "acting_person()")))
                .isOne();
        assertThatThrownBy(() -> sql(room.world().alpha(), insert.formatted("2", "acting_person()")))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql(
                        room.world().alpha(),
                        insert.formatted("1", "(select person_id from membership where id = '" + room.delta() + "')")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void oneVotesOnceForAnIdeaOfAnotherAndCountsStayHiddenUntilVotingEnds() {
        var room = workshops.begun();
        var world = room.world();
        var idea = workshops.ask(world.alpha(), () -> work.propose(room.session(), "台帳を作り、月に一度見直す"));
        workshops.as(world.beta(), () -> work.vote(room.session(), idea));
        workshops.as(world.beta(), () -> work.vote(room.session(), idea));

        assertThatThrownBy(() -> workshops.as(world.alpha(), () -> work.vote(room.session(), idea)))
                .isInstanceOf(MissingException.class);
        var vote = "insert into idea_vote (cohort_id, session_id, group_number, idea_id, voted_at) "
                + "select cohort_id, session_id, group_number, id, now() from idea";
        assertThatThrownBy(() -> sql(world.alpha(), vote)).isInstanceOf(DataAccessException.class);
        assertThat(workshops.ask(room.delta(), () -> queries.ideas(room.session())))
                .isEmpty();
        assertThat(workshops.ask(world.lecturer(), () -> queries.ideas(room.session())))
                .extracting(IdeaRow::votes)
                .containsOnlyNulls();
        assertThat(workshops.ask(
                        world.beta(), () -> queries.ideas(room.session()).getFirst()))
                .satisfies(row -> {
                    assertThat(row.voted()).isTrue();
                    assertThat(row.votes()).isNull();
                });
        assertThatThrownBy(() -> workshops.as(world.alpha(), () -> work.takeBack(room.session(), idea)))
                .isInstanceOf(NotNowException.class);

        workshops.as(world.lecturer(), () -> lead.endVoting(room.session(), true, 1));
        assertThat(workshops.ask(world.alpha(), () -> queries.ideas(room.session())))
                .extracting(IdeaRow::votes)
                .containsExactly(1L);
        assertThat(count(world.alpha(), "idea_vote")).isZero();
        assertThatThrownBy(() -> workshops.as(world.beta(), () -> work.takeVoteBack(room.session(), idea)))
                .isInstanceOf(NotNowException.class);
        assertThat(sql(world.beta(), "delete from idea_vote")).isZero();
    }

    @Test
    void countsAreOpenFromTheBeginningWhereWhoLeadsWantsIt() {
        var room = workshops.begun();
        var idea = workshops.ask(room.world().alpha(), () -> work.propose(room.session(), "当番を決める"));
        workshops.as(room.world().staff(), () -> lead.countOpenly(room.session(), true, 1));
        workshops.as(room.world().beta(), () -> work.vote(room.session(), idea));

        assertThat(workshops.ask(room.world().alpha(), () -> queries.ideas(room.session())))
                .extracting(IdeaRow::votes)
                .containsExactly(1L);
    }

    @Test
    void ofTwoWhoWriteTheOutputNeitherLosesAWord() {
        var room = workshops.begun();
        var world = room.world();
        var roles = new OutputRoles(world.alpha(), world.beta(), null);
        workshops.as(world.alpha(), () -> outputs.write(room.session(), "台帳を作る", roles, 0));

        assertThatThrownBy(() ->
                        workshops.as(world.beta(), () -> outputs.write(room.session(), "当番を決める", OutputRoles.NONE, 0)))
                .isInstanceOf(StaleOutputException.class);
        workshops.as(world.beta(), () -> outputs.write(room.session(), "台帳を作り、当番を決める", roles, 1));

        assertThat(workshops.ask(world.alpha(), () -> written.versions(room.session(), 1)))
                .extracting(GroupOutput::body)
                .containsExactly("台帳を作り、当番を決める", "台帳を作る");
        assertThatThrownBy(() -> workshops.as(
                        world.beta(),
                        () -> outputs.write(room.session(), "x", new OutputRoles(room.delta(), null, null), 2)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(workshops.ask(room.delta(), () -> written.newest(room.session())))
                .isEmpty();
    }

    @Test
    void s19TheOutputOfAGroupIsLockedAfterTheSessionAndLaterEditsAreVersionsWithAReason() {
        var room = workshops.begun();
        var world = room.world();
        var roles = new OutputRoles(world.alpha(), null, world.beta());
        workshops.as(world.alpha(), () -> outputs.write(room.session(), "台帳を作る", roles, 0));
        workshops.as(world.lecturer(), () -> lead.close(room.session(), 1));

        assertThatThrownBy(() ->
                        workshops.as(world.alpha(), () -> outputs.write(room.session(), "あとから", OutputRoles.NONE, 1)))
                .isInstanceOf(NotNowException.class);
        var insert = "insert into group_output (cohort_id, session_id, group_number, number, body, written_at) "
                + "select cohort_id, session_id, 1, 2, 'x', '2024-10-09 15:31:00+09' from live_workshop";
        assertThatThrownBy(() -> sql(world.alpha(), insert)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql(world.lecturer(), insert)).isInstanceOf(DataAccessException.class);

        workshops.as(
                world.lecturer(), () -> outputs.amend(room.session(), 1, "台帳を作り、月に一度見直す", roles, 1, "発表で決まったことを足す"));
        var versions = workshops.ask(room.delta(), () -> written.versions(room.session(), 1));
        assertThat(versions)
                .extracting(GroupOutput::number, GroupOutput::reason)
                .containsExactly(tuple(2, "発表で決まったことを足す"), tuple(1, null));
        assertThat(versions.getFirst().roles()).isEqualTo(roles);
        assertThat(count(world.gamma(), "group_output")).isZero();
        assertThatThrownBy(() -> sql(world.staff(), "update live_workshop set state = 'RUNNING', closed_at = null"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql(world.staff(), "update group_output set body = 'x'"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void s19WhatNobodyClosedIsClosedWhenItsDayIsOver() {
        var room = workshops.begun();
        workshops.as(room.world().alpha(), () -> outputs.write(room.session(), "台帳を作る", OutputRoles.NONE, 0));

        assertThatThrownBy(() -> workshops.as(
                        room.world().alpha(),
                        NEXT_DAY,
                        () -> outputs.write(room.session(), "翌日に", OutputRoles.NONE, 1)))
                .isInstanceOf(NotNowException.class);
        TravellingClock.at(Seminars.tokyo("2024-10-09T23:00:00"), closing::close);
        assertThat(live(room).state()).isEqualTo(LiveState.RUNNING);
        TravellingClock.at(Seminars.tokyo(NEXT_DAY), closing::close);
        assertThat(live(room).state()).isEqualTo(LiveState.CLOSED);
    }

    @Test
    void s19TheLecturersCommentIsMarkedAsSuch() {
        var room = workshops.begun();
        var world = room.world();
        workshops.as(world.lecturer(), () -> outputs.remark(room.session(), 1, "見直しの日を先に決めると続きます。"));

        assertThat(workshops.ask(world.alpha(), () -> written.remarks(room.session(), 1)))
                .extracting(OutputRemark::role)
                .containsExactly(Role.LECTURER);
        assertThat(workshops.ask(room.delta(), () -> written.remarks(room.session(), 1)))
                .isEmpty();
        assertThatThrownBy(() -> workshops.as(world.alpha(), () -> outputs.remark(room.session(), 1, "x")))
                .isInstanceOf(AccessDeniedException.class);

        var issue = workshops.ask(
                world.alpha(),
                () -> issues.raise(new NewIssue("期限切れ", "更新できません", room.session(), null, null, Disclosure.COHORT)));
        workshops.as(world.lecturer(), () -> issues.comment(issue, "まず台帳から始めましょう。"));
        assertThat(workshops.ask(world.beta(), () -> issueQueries.issue(issue)).comments())
                .anySatisfy(comment -> assertThat(comment.toString()).contains("LECTURER"));
    }

    @Test
    void theGroupsPresentInTheOrderThatWhoLeadsGivesThem() {
        var room = workshops.begun();
        workshops.as(room.world().staff(), () -> {
            lead.order(room.session(), List.of(2, 1), 1);
            lead.present(room.session(), 2, 2);
        });

        assertThat(live(room).order()).containsExactly(2, 1);
        assertThat(live(room).presenting()).isEqualTo(2);
    }

    private static List<Step> withACommonVote() {
        return List.of(new Step(StepKind.IDEAS, "", 10), new Step(StepKind.VOTE_ALL, "", 5));
    }

    @Test
    void onceWhoeverLeadsOpensItEverybodyVotesForIdeasOfAllGroupsOnceEachAndNotForTheirOwn() {
        var room = workshops.begun();
        var lecturer = room.world().lecturer();
        workshops.as(lecturer, () -> lead.prepare(room.session(), "", withACommonVote(), 1));
        var ofAlpha = workshops.ask(room.world().alpha(), () -> work.propose(room.session(), "当番を決める"));
        var ofDelta = workshops.ask(room.delta(), () -> work.propose(room.session(), "台帳を作る"));
        assertThat(workshops.ask(room.delta(), () -> queries.ideas(room.session())))
                .extracting(IdeaRow::id)
                .containsExactly(ofDelta);
        assertThatThrownBy(() -> workshops.as(room.delta(), () -> work.vote(room.session(), ofAlpha)))
                .isInstanceOf(MissingException.class);
        workshops.as(lecturer, () -> lead.endVoting(room.session(), true, 2));

        workshops.as(lecturer, () -> lead.goTo(room.session(), 2, 3));

        assertThat(workshops.ask(room.delta(), () -> queries.ideas(room.session())))
                .extracting(IdeaRow::id, IdeaRow::votes)
                .containsExactly(tuple(ofDelta, null), tuple(ofAlpha, null));
        workshops.as(room.delta(), () -> work.vote(room.session(), ofAlpha));
        workshops.as(room.delta(), () -> work.vote(room.session(), ofAlpha));
        workshops.as(room.world().beta(), () -> work.vote(room.session(), ofAlpha));
        assertThatThrownBy(() -> workshops.as(room.delta(), () -> work.vote(room.session(), ofDelta)))
                .isInstanceOf(MissingException.class);
        workshops.as(
                lecturer, () -> lead.endVoting(room.session(), true, live(room).version()));

        assertThat(workshops.ask(room.epsilon(), () -> queries.ideas(room.session())))
                .extracting(IdeaRow::id, IdeaRow::votes)
                .containsExactly(tuple(ofAlpha, 2L), tuple(ofDelta, 0L));
        assertThat(workshops.ask(room.world().expert2(), () -> queries.ideas(room.session())))
                .as("whoever sits in no group")
                .isEmpty();
        assertThat(count(room.world().gamma(), "idea")).isZero();
    }

    @Test
    void noSqlShowsOrHidesTheIdeasOfAllOtherwise() {
        var room = workshops.begun();
        var lecturer = room.world().lecturer();
        var idea = workshops.ask(room.world().alpha(), () -> work.propose(room.session(), "当番を決める"));

        assertThatThrownBy(() -> sql(lecturer, "update live_workshop set ideas_shown_at = now()"))
                .as("it is not the step for it")
                .isInstanceOf(DataAccessException.class);
        assertThat(sql(room.delta(), "update live_workshop set ideas_shown_at = now()"))
                .isZero();
        assertThatThrownBy(() -> sql(room.delta(), """
                        insert into idea_vote (cohort_id, session_id, group_number, idea_id, voted_at)
                        values ('%s', '%s', 1, '%s', now())
                        """.formatted(room.world().cohort(), room.session(), idea)))
                .isInstanceOf(DataAccessException.class);

        workshops.as(lecturer, () -> lead.prepare(room.session(), "", withACommonVote(), 1));
        workshops.as(lecturer, () -> lead.goTo(room.session(), 2, 2));
        assertThatThrownBy(() -> sql(lecturer, "update live_workshop set ideas_shown_at = null"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        sql(room.world().alpha(), """
                        insert into idea_vote (cohort_id, session_id, group_number, idea_id, voted_at)
                        values ('%s', '%s', 1, '%s', now())
                        """.formatted(room.world().cohort(), room.session(), idea)))
                .as("for an idea of one's own")
                .isInstanceOf(DataAccessException.class);
    }
}
