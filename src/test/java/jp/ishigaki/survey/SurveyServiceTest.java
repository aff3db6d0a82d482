package jp.ishigaki.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.attendance.Seminars;
import jp.ishigaki.cohort.TrackService;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.schedule.ReleaseService;
import jp.ishigaki.schedule.ScheduleService;
import jp.ishigaki.schedule.SessionPlans;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The workshop of the session ends on 8 October 2024 at 17:15. */
@DatabaseTest
class SurveyServiceTest {

    private static final String EVENING = "2024-10-08T21:00:00";

    @Autowired
    Programme programme;

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyAnswering answering;

    @Autowired
    SurveyQueries queries;

    @Autowired
    SurveyResults results;

    @Autowired
    SurveyReports reports;

    @Autowired
    IdentityQueries identity;

    @Autowired
    TrackService tracks;

    @Autowired
    ScheduleService schedule;

    @Autowired
    ReleaseService releases;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private World world;
    private UUID session;

    @BeforeEach
    void ask() {
        var asked = surveys.found();
        world = asked.world();
        session = asked.session();
    }

    @Test
    void s22ItOpensAtTheWorkshopsEndAndIsInTimeUntilTheLastSecondOfTheDay() {
        assertThatThrownBy(() -> send("2024-10-08T17:14:59", world.alpha(), 5))
                .isInstanceOf(SurveyClosedException.class);
        send(Surveys.OPENS, world.alpha(), 5);
        var last = surveys.more(world, 2);
        send("2024-10-08T23:59:59", last.get(0), 4);
        send("2024-10-09T00:00:00", last.get(1), 3);

        assertThat(programme.as(world.staff(), () -> results.named(session)))
                .extracting(answers -> answers.sentAt(), NamedAnswers::late)
                .containsExactlyInAnyOrder(
                        tuple(moment(Surveys.OPENS), false),
                        tuple(moment("2024-10-08T23:59:59"), false),
                        tuple(moment("2024-10-09T00:00:00"), true));
        assertThat(surveys.at("2024-10-09T09:00:00", last.get(1), () -> queries.count(world.cohort(), ownCompany())))
                .isEqualTo(new SurveyCount(1, 1, 1));
    }

    @Test
    void thoseOfAnotherTrackAreNotAsked() {
        var seventh = seventhForAlphaAlone();
        var evening = "2024-10-09T21:00:00";

        assertThat(surveys.at(evening, world.alpha(), () -> queries.waiting()))
                .extracting(OwnSurvey::session)
                .containsExactly(session, seventh);
        assertThat(surveys.at(evening, world.beta(), () -> queries.waiting()))
                .extracting(OwnSurvey::session)
                .containsExactly(session);
        assertThatThrownBy(() -> surveys.at(evening, world.beta(), () -> answering.sheet(seventh)))
                .isInstanceOf(MissingException.class);
        assertThat(programme.as(world.staff(), () -> queries.overview(world.cohort())))
                .extracting(SurveyOverview::expected)
                .containsExactly(2, 1);
        for (var reader : List.of(world.staff(), world.lecturer())) {
            assertThat(programme.as(reader, () -> results.outcome(seventh)).expected())
                    .isEqualTo(1);
        }
        assertThat(programme.as(world.staff(), () -> results.unanswered(seventh)))
                .extracting(UnansweredRow::company)
                .containsExactly(world.alphaCompany());
        assertThat(surveys.at(evening, world.beta(), () -> queries.count(world.cohort(), ownCompany())))
                .isEqualTo(new SurveyCount(1, 0, 0));
    }

    @Test
    void onlyThoseOfTheTrackAreRemindedAndTheDatabaseKeepsTheOthersOut() {
        var seventh = seventhForAlphaAlone();
        var reminded = new ArrayList<UUID>();
        acting.asJob(
                world.tenant(),
                () -> transaction.executeWithoutResult(status -> reminded.addAll(db.sql(
                                "select session_id from survey_unanswered(timestamp '2024-10-09 21:00') where held_on = date '2024-10-09'")
                        .query(UUID.class)
                        .list())));

        assertThat(reminded).containsExactly(seventh);
        var answer = "insert into survey_response (cohort_id, session_id, company_id, version_id, sent_at, late)"
                + " select cohort_id, session_id, acting_company(), version_id, timestamptz '2024-10-09 12:00Z', false"
                + " from session_survey where session_id = ?";
        assertThatThrownBy(() -> programme.as(
                        world.beta(),
                        () -> transaction.execute(
                                status -> db.sql(answer).param(seventh).update())))
                .hasStackTraceContaining("row-level security");
    }

    private UUID seventhForAlphaAlone() {
        var track = programme.as(world.staff(), () -> tracks.add(world.cohort(), "水曜コース", "Wednesday track"));
        programme.as(world.staff(), () -> tracks.place(world.cohort(), List.of(world.alphaCompany()), track));
        var seventh = programme.as(
                world.staff(),
                () -> schedule.plan(
                        world.cohort(),
                        SessionPlans.full(7, "2024-10-09", world.lecturer(), 9).inTrack(track)));
        programme.as(world.staff(), () -> releases.release(world.cohort(), "第2版"));
        return seventh;
    }

    private UUID ownCompany() {
        return identity.actor().ownCompany();
    }

    private static Instant moment(String at) {
        return Seminars.tokyo(at);
    }

    private void send(String at, UUID seat, int satisfaction) {
        surveys.at(at, seat, () -> answering.send(session, Surveys.answers(satisfaction, "台帳を十行書きます。")));
    }

    @Test
    void whatIsBeingWrittenIsKeptFieldByFieldAndNobodyElses() {
        keep("next", SurveyAnswer.writing("まず総務だけで"));
        keep("satisfaction", SurveyAnswer.placing(4));
        keep("next", SurveyAnswer.writing("まず総務だけで、台帳を書きます。"));

        var sheet = surveys.at(EVENING, world.alpha(), () -> answering.sheet(session));
        assertThat(sheet.answers())
                .containsEntry("satisfaction", SurveyAnswer.placing(4))
                .containsEntry("next", SurveyAnswer.writing("まず総務だけで、台帳を書きます。"));
        assertThat(sheet.sentAt()).isNull();
        for (var seat : List.of(world.staff(), world.alphaExec(), world.beta(), world.expert(), world.lecturer())) {
            assertThat(rows(seat, "survey_draft")).isZero();
        }
        assertThatThrownBy(() -> surveys.at(EVENING, world.alpha(), () -> answering.send(session)))
                .isInstanceOfSatisfying(
                        UnfinishedAnswersException.class,
                        unfinished -> assertThat(unfinished.objections())
                                .containsOnlyKeys("understanding", "pace", "useful", "share", "recommend"));
    }

    private void keep(String question, SurveyAnswer answer) {
        surveys.at(EVENING, world.alpha(), () -> answering.keep(session, question, answer));
    }

    private int rows(UUID seat, String table) {
        return programme.as(
                seat,
                () -> transaction.execute(status -> db.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single()));
    }

    @Test
    void whatWasSentMayBeChangedUntilTheDayEndsAndStaysSentMeanwhile() {
        send(EVENING, world.alpha(), 3);
        keep("satisfaction", SurveyAnswer.placing(5));

        assertThat(named().answers()).containsEntry("satisfaction", SurveyAnswer.placing(3));
        var changed = surveys.at("2024-10-08T23:59:59", world.alpha(), () -> answering.send(session));
        assertThat(changed.changedAt()).isEqualTo(moment("2024-10-08T23:59:59"));
        assertThat(named().answers()).containsEntry("satisfaction", SurveyAnswer.placing(5));
        assertThat(named().sentAt()).isEqualTo(moment(EVENING));

        assertThatThrownBy(() -> surveys.at(
                        "2024-10-09T00:00:00",
                        world.alpha(),
                        () -> answering.keep(session, "satisfaction", SurveyAnswer.placing(1))))
                .isInstanceOf(SurveyClosedException.class);
        assertThatThrownBy(() -> send("2024-10-09T00:00:00", world.alpha(), 1))
                .isInstanceOf(SurveyClosedException.class);
    }

    private NamedAnswers named() {
        return programme.as(world.staff(), () -> results.named(session)).getFirst();
    }

    @Test
    void twoWhoSendAtOnceMakeOneAnswer() throws Exception {
        var begin = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var all = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < 4; i++) {
                all.add(pool.submit(() -> {
                    begin.await();
                    send(EVENING, world.alpha(), 4);
                    return null;
                }));
            }
            begin.countDown();
            for (var one : all) {
                one.get();
            }
        }
        assertThat(rows(world.staff(), "survey_response")).isEqualTo(1);
        assertThat(rows(world.staff(), "survey_answers")).isEqualTo(1);
        assertThat(rows(world.staff(), "session_survey where answers = 1")).isEqualTo(1);
    }

    @Test
    void s22TheExecutiveSeesThatItWasSentAndOthersSeeNothing() {
        send(EVENING, world.alpha(), 4);

        assertThat(surveys.at(EVENING, world.alphaExec(), () -> queries.own()))
                .extracting(OwnSurvey::number, own -> own.sentAt() != null)
                .containsExactly(tuple(6, true));
        assertThat(rows(world.alphaExec(), "survey_response")).isEqualTo(1);
        assertThat(rows(world.alphaExec(), "survey_answers")).isZero();
        assertThat(rows(world.alpha(), "survey_answers")).isEqualTo(1);
        for (var seat : List.of(
                world.beta(), world.expert(), world.expert2(), world.lecturer(), world.staffOther(), world.gamma())) {
            assertThat(rows(seat, "survey_response")).isZero();
            assertThat(rows(seat, "survey_answers")).isZero();
            assertThat(rows(seat, "survey_tally('" + session + "', 1)"))
                    .as("the lecturer is told how many answered each of seven questions")
                    .isEqualTo(seat.equals(world.lecturer()) ? 7 : 0);
        }
        assertThatThrownBy(() -> programme.as(world.alphaExec(), () -> answering.sheet(session)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> programme.as(world.gamma(), () -> answering.sheet(session)))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void s22WhoeverTeachesReadsGroupsOfFiveAndNoCompany() {
        var seats = new ArrayList<>(List.of(world.alpha(), world.beta()));
        seats.addAll(surveys.more(world, 3));
        for (int i = 0; i < 4; i++) {
            send(EVENING, seats.get(i), 3 + i % 3);
        }

        var few = programme.as(world.lecturer(), () -> results.outcome(session));
        assertThat(few.sent()).isEqualTo(4);
        assertThat(few.expected()).isEqualTo(5);
        assertThat(few.questions()).allMatch(result -> result.hidden() || result.answered() == 0);
        assertThat(rows(world.lecturer(), "survey_tally('" + session + "', 1) where kind <> 'ANSWERED'"))
                .isZero();

        send(EVENING, seats.get(4), 5);
        var satisfaction = surveys.at("2024-10-09T09:00:00", world.lecturer(), () -> results.outcome(session))
                .questions()
                .getFirst();
        assertThat(satisfaction.places()).isEqualTo(Map.of(1, 0, 2, 0, 3, 2, 4, 1, 5, 2));
        assertThat(satisfaction.mean()).hasValue(4.0);
        assertThatThrownBy(() -> programme.as(world.lecturer(), () -> results.named(session)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> programme.as(world.expert(), () -> results.outcome(session)))
                .isInstanceOf(MissingException.class);
        assertThat(programme.as(world.expert(), () -> results.mayRead(session))).isFalse();
        assertThat(programme.as(world.lecturer(), () -> results.mayRead(session)))
                .isTrue();
    }

    @Test
    void staffSeeWhoIsMissingAndTheirLookAtNamesIsOnRecord() {
        send(EVENING, world.alpha(), 4);

        assertThat(programme.as(world.staff(), () -> results.unanswered(session)))
                .extracting(UnansweredRow::company)
                .containsExactly(world.betaCompany());
        assertThat(named().company()).isEqualTo(world.alphaCompany());
        assertThat(rows(
                        world.staff(),
                        "audit_entry where action = 'survey.read' and company_id = '" + world.alphaCompany() + "'"))
                .isEqualTo(1);
    }

    @Test
    void s22TheReportHoldsGroupedFiguresAndChosenWordsAndNeverWho() {
        var words = "アルファ製作所の古い機械につないだパソコンは更新ができません。";
        surveys.at(EVENING, world.alpha(), () -> answering.send(session, Surveys.answers(4, words)));
        programme.as(world.staff(), () -> reports.choose(session, "next", words));
        var quotation =
                programme.as(world.staff(), () -> reports.quotations(session)).getFirst();

        assertThatThrownBy(() -> programme.as(world.staff(), () -> reports.choose(session, "next", "だれも書いていない")))
                .isInstanceOf(MissingException.class);
        var name = programme
                .as(world.staff(), () -> identity.company(world.alphaCompany()))
                .orElseThrow()
                .name();
        assertThatThrownBy(() -> programme.as(
                        world.staff(), () -> reports.word(quotation.id(), name.replace(" ", "") + "では更新できない。", 1)))
                .isInstanceOf(IdentifyingWordsException.class);
        programme.as(world.staff(), () -> reports.word(quotation.id(), "古い機械につないだ端末は更新しにくい。", 1));
        assertThat(programme.as(world.beta(), () -> reports.report(session))).isEmpty();
        assertThatThrownBy(() -> surveys.at("2024-10-08T23:59:59", world.staff(), () -> reports.publish(session)))
                .isInstanceOf(SurveyOpenException.class);
        surveys.at("2024-10-09T09:00:00", world.staff(), () -> reports.publish(session));

        var report = programme.as(world.beta(), () -> reports.report(session)).orElseThrow();
        assertThat(report.content().quotations())
                .extracting(ReportContent.Quoted::words)
                .containsExactly("古い機械につないだ端末は更新しにくい。");
        assertThat(report.content().questions())
                .allMatch(result -> result.texts().isEmpty());
        assertThat(report.content().questions())
                .filteredOn(result -> result.answered() > 0)
                .allMatch(QuestionResult::hidden);
        var stored = programme.as(
                world.beta(),
                () -> transaction.execute(status -> db.sql("select content from survey_report")
                        .query(String.class)
                        .single()));
        assertThat(stored).doesNotContain(world.alphaCompany().toString(), "アルファ", words);
        assertThat(rows(world.beta(), "survey_quotation")).isZero();
        assertThat(rows(world.lecturer(), "survey_quotation")).isZero();
        assertThat(programme
                        .as(world.staff(), () -> reports.quotations(session))
                        .getFirst()
                        .original())
                .isEqualTo(words);
        assertThatThrownBy(() -> programme.as(world.gamma(), () -> reports.report(session)))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void s22NobodyIsNamedByFamilyNameInAQuotation() {
        var words = "田中さんの説明で、台帳の意味がわかりました。";
        programme.seat(
                world.staff(),
                "田中　誠",
                UUID.randomUUID() + "@example.org",
                Role.EXECUTIVE,
                world.cohort(),
                world.alphaCompany());
        surveys.at(EVENING, world.alpha(), () -> answering.send(session, Surveys.answers(4, words)));
        programme.as(world.staff(), () -> reports.choose(session, "next", words));

        assertThatThrownBy(() -> surveys.at("2024-10-09T09:00:00", world.staff(), () -> reports.publish(session)))
                .isInstanceOf(IdentifyingWordsException.class);
    }
}
