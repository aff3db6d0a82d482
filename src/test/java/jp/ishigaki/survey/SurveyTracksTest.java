package jp.ishigaki.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.attendance.AttendanceService;
import jp.ishigaki.attendance.Seminars;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.DueItem;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.cohort.TrackService;
import jp.ishigaki.office.DayQueries;
import jp.ishigaki.office.DueEntry;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The seventh session is on Wednesday, 16 October 2024 for alpha's track, and on Friday, the 18th, for beta's. */
@DatabaseTest
class SurveyTracksTest {

    private static final String WEDNESDAY_EVENING = "2024-10-16T20:00:00";

    @Autowired
    Programme programme;

    @Autowired
    Seminars seminars;

    @Autowired
    Surveys surveys;

    @Autowired
    TrackService tracks;

    @Autowired
    ScheduleService schedule;

    @Autowired
    ReleaseService releases;

    @Autowired
    SurveyAnswering answering;

    @Autowired
    SurveyQueries queries;

    @Autowired
    SurveyResults results;

    @Autowired
    SurveyReminders reminders;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    AttendanceService attendance;

    @Autowired
    DayQueries days;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private World world;
    private UUID onWednesday;
    private UUID onFriday;

    @BeforeEach
    void partTheCohort() {
        world = seminars.found().world();
        onWednesday = session("水曜コース", world.alphaCompany(), "2024-10-16");
        onFriday = session("金曜コース", world.betaCompany(), "2024-10-18");
        programme.as(world.staff(), () -> releases.release(world.cohort(), "第2版"));
    }

    private UUID session(String name, UUID company, String day) {
        var track = programme.as(world.staff(), () -> tracks.add(world.cohort(), name, name));
        programme.as(world.staff(), () -> tracks.place(world.cohort(), List.of(company), track));
        return programme.as(
                world.staff(),
                () -> schedule.plan(world.cohort(), SessionPlans.plan(7, day, 9).inTrack(track)));
    }

    @Test
    void s22OnlyTheCompaniesOfItsTrackAreAsked() {
        assertThat(surveys.at(WEDNESDAY_EVENING, world.alpha(), () -> queries.waiting()))
                .extracting(OwnSurvey::session)
                .contains(onWednesday)
                .doesNotContain(onFriday);
        assertThat(surveys.at(WEDNESDAY_EVENING, world.beta(), () -> queries.own()))
                .extracting(OwnSurvey::session)
                .contains(onFriday)
                .doesNotContain(onWednesday);
        assertThatThrownBy(() -> surveys.at(WEDNESDAY_EVENING, world.beta(), () -> answering.sheet(onWednesday)))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(
                        world.beta(),
                        () -> transaction.execute(
                                status -> db.sql("""
                                insert into survey_response (cohort_id, session_id, company_id, version_id, sent_at, late)
                                select cohort_id, session_id, acting_company(), version_id,
                                       '2024-10-16 20:00+09', false from session_survey where session_id = ?
                                """).param(onWednesday).update())))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void s22OnlyTheCompaniesOfItsTrackAreExpectedAndReminded() {

        assertThat(reminded()).containsExactly("alpha");
        assertThat(programme.as(world.staff(), () -> results.unanswered(onWednesday)))
                .extracting(UnansweredRow::company)
                .containsExactly(world.alphaCompany());
        assertThat(programme
                        .as(world.staff(), () -> results.outcome(onWednesday))
                        .expected())
                .isEqualTo(1);
        assertThat(programme.as(world.staff(), () -> queries.overview(world.cohort())))
                .filteredOn(row -> row.number() == 7)
                .extracting(SurveyOverview::expected)
                .containsExactly(1, 1);
        assertThat(surveys.at("2024-10-18T09:00:00", world.staff(), () -> days.today(world.cohort()))
                        .entries())
                .extracting(DueEntry::item)
                .filteredOn(item -> item.kind().equals("survey.SurveysDue")
                        && item.subject().equals(onWednesday.toString()))
                .extracting(DueItem::facts)
                .singleElement()
                .asString()
                .endsWith("1]");
    }

    /** Of that evening; the first part of the addresses. */
    private List<String> reminded() {
        var now = Seminars.tokyo(WEDNESDAY_EVENING);
        var zone = ZoneId.of("Asia/Tokyo");
        return acting.asJob(
                world.tenant(),
                () -> transaction.execute(status ->
                        reminders
                                .open(new DueSpan(null, now, now.atZone(zone).toLocalDate(), calendar.days(), zone))
                                .stream()
                                .filter(reminder ->
                                        reminder.due().equals(now.atZone(zone).toLocalDate()))
                                .map(reminder -> reminder.email().split("@", 2)[0])
                                .toList()));
    }

    @Test
    void whoeverIsOnRecordAsAbsentIsNotThankedForComing() {
        programme.as(world.staff(), () -> attendance.approveAbsence(onWednesday, world.alphaCompany(), "展示会に出るため"));

        assertThat(reminded()).isEmpty();
    }

    @Test
    void aCompanysCountLeavesOutTheSessionsOfOtherTracks() {
        assertThat(surveys.at(
                        "2024-10-19T09:00:00", world.staff(), () -> queries.count(world.cohort(), world.betaCompany())))
                .isEqualTo(new SurveyCount(3, 0, 0));
    }
}
