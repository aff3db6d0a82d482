package jp.ishigaki.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.attendance.Seminars;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.calendar.Reminder;
import jp.ishigaki.tenancy.Acting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Surveys in versions, and what the clock does in the evening. Today is 1 October 2024, the session on 8 October. */
@DatabaseTest
class SurveyDeskTest {

    @Autowired
    Programme programme;

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyDesk desk;

    @Autowired
    SurveyQueries queries;

    @Autowired
    SurveyAnswering answering;

    @Autowired
    SurveyReminders reminders;

    @Autowired
    BusinessCalendar calendar;

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
    void aReleasedSessionAsksTheUsualSurveyByItself() {
        var template = template();

        assertThat(template.usual()).isTrue();
        assertThat(template.published()).isEqualTo(1);
        assertThat(programme.as(world.staff(), () -> queries.overview(world.cohort())))
                .extracting(SurveyOverview::template, SurveyOverview::expected)
                .containsExactly(tuple("受講後アンケート", 2));
    }

    private SurveyTemplate template() {
        return programme.as(world.staff(), () -> desk.templates()).getFirst();
    }

    @Test
    void aPublishedVersionStaysAsItIsAndSessionsToComeMoveOn() {
        var before = template();
        var draft = programme.as(world.staff(), () -> desk.draft(before.id()));
        assertThat(draft.number()).isEqualTo(2);
        var shorter = new SurveyForm(
                draft.form().title(), Phrase.NONE, draft.form().questions().subList(0, 3));
        var seen = programme.as(world.staff(), () -> desk.keep(draft.id(), shorter, draft.version()));
        assertThatThrownBy(() -> programme.as(world.staff(), () -> desk.keep(draft.id(), shorter, draft.version())))
                .isInstanceOf(StaleFormException.class);
        programme.as(world.staff(), () -> desk.publish(draft.id()));

        assertThat(asked()).isEqualTo(2);
        assertThatThrownBy(() -> programme.as(world.staff(), () -> desk.keep(draft.id(), shorter, seen + 1)))
                .isInstanceOf(StaleFormException.class);
        assertThatThrownBy(() -> programme.as(world.staff(), () -> desk.publish(draft.id())))
                .isInstanceOf(SurveyFixedException.class);
        var changed = programme.as(
                world.staff(),
                () -> transaction.execute(
                        status -> db.sql("update survey_version set number = number where published_at is not null")
                                .update()));
        assertThat(changed).isZero();
    }

    private Integer asked() {
        return programme
                .as(world.staff(), () -> queries.overview(world.cohort()))
                .getFirst()
                .versionNumber();
    }

    @Test
    void anAnsweredSessionKeepsItsVersion() {
        surveys.at(Surveys.OPENS, world.alpha(), () -> answering.send(session, Surveys.answers(4, "台帳を書きます。")));
        var draft = programme.as(world.staff(), () -> desk.draft(template().id()));
        surveys.at("2024-10-08T18:00:00", world.staff(), () -> desk.publish(draft.id()));

        assertThat(asked()).isEqualTo(1);
        assertThatThrownBy(() -> programme.as(world.staff(), () -> desk.attach(session, draft.id())))
                .isInstanceOf(SurveyFixedException.class);
        assertThatThrownBy(() -> programme.as(
                        world.staff(),
                        () -> transaction.execute(status -> db.sql("update session_survey set version_id = ?")
                                .param(draft.id())
                                .update())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatNobodyCouldAnswerIsNotPublished() {
        var begun = programme.as(world.staff(), () -> desk.begin("ふりかえり"));
        var draft = programme.as(world.staff(), () -> desk.draft(begun));
        var questions = new ArrayList<>(List.of(
                SurveyQuestion.of("a", QuestionKind.SINGLE, new Phrase("選ぶもの", ""), true),
                SurveyQuestion.of("b", QuestionKind.MATRIX, Phrase.NONE, true)));
        programme.as(
                world.staff(),
                () -> desk.keep(
                        draft.id(), new SurveyForm(new Phrase("ふりかえり", ""), Phrase.NONE, questions), draft.version()));

        assertThatThrownBy(() -> programme.as(world.staff(), () -> desk.publish(draft.id())))
                .isInstanceOfSatisfying(
                        UnfitFormException.class,
                        unfit -> assertThat(unfit.faults())
                                .containsExactly(
                                        new FormFault("a", FormFault.Kind.TOO_FEW_CHOICES),
                                        new FormFault("b", FormFault.Kind.NO_TEXT),
                                        new FormFault("b", FormFault.Kind.NO_ROWS)));
        assertThatThrownBy(() -> programme.as(world.staff(), () -> desk.begin("ふりかえり")))
                .isInstanceOf(NameTakenException.class);
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> desk.templates()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCopyAsksTheSameAndIsADraft() {
        var copy = programme.as(world.staff(), () -> desk.copy(template().id(), "短い版"));

        var draft = programme.as(world.staff(), () -> desk.draft(copy));
        assertThat(draft.publishedAt()).isNull();
        assertThat(draft.form().questions()).hasSize(10);
        assertThat(draft.form().title().ja()).isEqualTo("短い版");
    }

    @Test
    void thoseWhoHaveNotAnsweredAreToBeRemindedFromTheEndOfTheWorkshopOn() {
        surveys.at("2024-10-08T18:00:00", world.alpha(), () -> answering.send(session, Surveys.answers(4, "台帳。")));

        assertThat(open("2024-10-08T17:00:00")).isEmpty();
        assertThat(open("2024-10-08T20:00:00")).singleElement().satisfies(reminder -> {
            assertThat(reminder.email()).startsWith("beta@");
            assertThat(reminder.due()).isEqualTo("2024-10-08");
        });
        List<Reminder> asParticipant = programme.as(
                world.alpha(), () -> transaction.execute(status -> reminders.open(span("2024-10-08T20:00:00"))));
        assertThat(asParticipant).isEmpty();
    }

    private List<Reminder> open(String moment) {
        return acting.asJob(world.tenant(), () -> transaction.execute(status -> reminders.open(span(moment))));
    }

    private DueSpan span(String moment) {
        var now = Seminars.tokyo(moment);
        var zone = ZoneId.of("Asia/Tokyo");
        return new DueSpan(null, now, now.atZone(zone).toLocalDate(), calendar.days(), zone);
    }
}
