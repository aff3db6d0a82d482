package jp.ishigaki.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database keeps of a survey's day, whatever a statement claims. The workshop ends on 8 October 2024 at 17:15. */
@DatabaseTest
class SurveyDayTest {

    private static final String EVENING = "2024-10-08T21:00:00";
    private static final String NEXT_DAY = "2024-10-09T09:00:00";

    @Autowired
    Programme programme;

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyAnswering answering;

    @Autowired
    SurveyResults results;

    @Autowired
    SurveyReports reports;

    @Autowired
    SurveyComparisons comparisons;

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
    void s22WhatIsSentLateIsLateWhateverTimeItClaims() {
        assertThatThrownBy(() -> respond(NEXT_DAY, "2024-10-08 22:00+09", false))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> respond(NEXT_DAY, "2024-10-09 09:00+09", false))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> respond("2024-10-08T12:00:00", "2024-10-08 18:00+09", false))
                .hasStackTraceContaining("row-level security");

        assertThat(respond(NEXT_DAY, "2024-10-09 09:00+09", true)).isEqualTo(1);
    }

    private int respond(String moment, String sentAt, boolean late) {
        return sql(moment, """
                insert into survey_response (cohort_id, session_id, company_id, version_id, sent_at, late)
                select cohort_id, session_id, acting_company(), version_id, timestamptz '%s', %s
                from session_survey where session_id = '%s'
                """.formatted(sentAt, late, session));
    }

    private int sql(String moment, String statement) {
        return surveys.at(
                moment,
                world.alpha(),
                () -> transaction.execute(status -> db.sql(statement).update()));
    }

    @Test
    void s22AnswersAreLaidDownWithTheResponseAndNotAddedLater() {
        respond(EVENING, "2024-10-08 21:00+09", false);

        assertThatThrownBy(() -> sql(NEXT_DAY, """
                        insert into survey_answers (session_id, company_id, answers)
                        values ('%s', acting_company(), '{}')
                        """.formatted(session))).hasStackTraceContaining("row-level security");
    }

    @Test
    void s22WhatWasSentInTimeIsNotChangedAfterTheDay() {
        send(EVENING, world.alpha(), 4);

        assertThat(sql("2024-10-08T23:00:00", "update survey_answers set answers = '{}'"))
                .as("without the time of the change")
                .isZero();
        assertThat(change("2024-10-08T23:59:59")).isEqualTo(1);
        assertThat(change("2024-10-09T00:00:00")).isZero();
        assertThatThrownBy(() -> sql(
                        "2024-10-08T23:59:59",
                        "update survey_response set changed_at = timestamptz '2024-10-08 18:00+09'"))
                .hasStackTraceContaining("changed now and at no other time");
    }

    private int change(String moment) {
        return sql(moment, "update survey_response set changed_at = acting_moment()");
    }

    private void send(String at, UUID seat, int satisfaction) {
        surveys.at(at, seat, () -> answering.send(session, Surveys.answers(satisfaction, "台帳を十行書きます。")));
    }

    @Test
    void s22WhoReadsGroupsLearnsNothingByComparingTwoLooks() {
        var seats = new ArrayList<>(List.of(world.alpha(), world.beta()));
        seats.addAll(surveys.more(world, 8));
        seats.subList(0, 6).forEach(seat -> send(EVENING, seat, 4));

        assertThat(places(EVENING)).as("answers may still be changed").isEmpty();
        assertThat(places(NEXT_DAY)).isEqualTo(Map.of(1, 0, 2, 0, 3, 0, 4, 5, 5, 0));
        var late = new ArrayList<>(seats.subList(6, 10));
        late.subList(0, 3).forEach(seat -> send("2024-10-09T10:00:00", seat, 1));
        assertThat(places("2024-10-09T11:00:00"))
                .as("nine answered, and five are shown")
                .isEqualTo(Map.of(1, 0, 2, 0, 3, 0, 4, 5, 5, 0));
        send("2024-10-09T12:00:00", late.get(3), 2);

        assertThat(places("2024-10-09T13:00:00")).isEqualTo(Map.of(1, 3, 2, 1, 3, 0, 4, 6, 5, 0));
    }

    private Map<Integer, Integer> places(String moment) {
        return surveys.at(moment, world.lecturer(), () -> results.outcome(session))
                .questions()
                .getFirst()
                .places();
    }

    @Test
    void staffCompareTheSameQuestionOverTheSessions() {
        send(EVENING, world.alpha(), 4);
        send(EVENING, world.beta(), 5);

        var compared = programme.as(world.staff(), () -> comparisons.of(world.cohort()));
        assertThat(compared).extracting(one -> one.question().id()).contains("satisfaction", "pace", "understanding");
        assertThat(compared.getFirst().lines()).singleElement().satisfies(line -> {
            assertThat(line.session().id()).isEqualTo(session);
            assertThat(line.answered()).isEqualTo(2);
            assertThat(line.values()).containsEntry("", 4.5);
        });
        assertThat(compared.stream()
                        .filter(one -> one.question().id().equals("pace"))
                        .findFirst()
                        .orElseThrow()
                        .lines()
                        .getFirst()
                        .values())
                .containsEntry("right", 100.0);
        assertThatThrownBy(() -> programme.as(world.lecturer(), () -> comparisons.of(world.cohort())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void s22TwoReportsDifferByAGroupOrByNothing() {
        var seats = new ArrayList<>(List.of(world.alpha(), world.beta()));
        seats.addAll(surveys.more(world, 4));
        seats.subList(0, 5).forEach(seat -> send(EVENING, seat, 4));
        var before = preview();
        send(NEXT_DAY, seats.get(5), 1);

        assertThat(preview()).isEqualTo(before);
    }

    private List<QuestionResult> preview() {
        return surveys.at("2024-10-09T18:00:00", world.staff(), () -> reports.preview(session))
                .questions();
    }
}
