package jp.ishigaki.desk;

import static jp.ishigaki.enrolment.Recruiting.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.desk.DeskFigures.By;
import jp.ishigaki.enrolment.Recruiting;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.notification.NoticeRow;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.tenancy.Acting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the tenant's clock tells of the desk, what raw SQL may not do with it, and how its figures are counted. */
@DatabaseTest
class DeskRoundsTest {

    private static final String TUESDAY = "2024-10-01T10:00";

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    DeskService desk;

    @Autowired
    DeskQueries queries;

    @Autowired
    DeskRounds rounds;

    @Autowired
    DeskReminders reminders;

    @Autowired
    DeskFigures figures;

    @Autowired
    DeskFiguresExport export;

    @Autowired
    ExpertProfileService profiles;

    @Autowired
    MembershipService members;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    NotificationQueries notices;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Programme.World world;

    @BeforeEach
    void found() {
        world = programme.found();
    }

    private UUID ask(String moment) {
        return at(
                moment,
                () -> programme.as(
                        world.alpha(),
                        () -> community.ask(new NewQuestion("ひみつの題名", "ひみつの本文", null, null, List.of()))));
    }

    private void on(String moment, UUID seat, Runnable work) {
        at(moment, () -> programme.as(seat, work));
    }

    private void job(String moment) {
        at(moment, () -> {
            acting.asJob(world.tenant(), () -> rounds.write());
            acting.asJob(world.tenant(), () -> rounds.tell());
        });
    }

    private List<String> letters() {
        return programme.as(
                world.staff(),
                () -> transaction.execute(status -> db.sql(
                                "select subject || ' ' || body from outgoing_mail where template = 'desk.assigned'")
                        .query(String.class)
                        .list()));
    }

    private List<String> told(UUID seat) {
        return programme.as(seat, () -> notices.latest(null, 50)).items().stream()
                .map(NoticeRow::messageKey)
                .filter(key -> key.startsWith("desk."))
                .map(key -> key.substring(key.lastIndexOf('.') + 1))
                .toList();
    }

    private <T> T sql(UUID seat, String statement, Class<T> type, Object... params) {
        return programme.as(
                seat,
                () -> transaction.execute(
                        status -> db.sql(statement).params(params).query(type).single()));
    }

    private void routed() {
        programme.as(world.expert(), () -> profiles.write(new ExpertProfile(List.of(), List.of(), 5)));
    }

    @Test
    void whoIsGivenAQuestionGetsOneLetterThatHoldsNothingOfIt() {
        routed();
        var question = ask(TUESDAY);
        job("2024-10-01T10:02");
        job("2024-10-01T10:04");

        assertThat(letters())
                .singleElement()
                .asString()
                .contains("2024年10月4日(金)", "question/" + question)
                .doesNotContain("ひみつ");
        on("2024-10-01T11:00", world.expert(), () -> desk.handOver(question, world.expert2(), ""));
        job("2024-10-01T11:02");
        assertThat(letters()).hasSize(2);
        assertThat(told(world.expert2())).containsExactly("given");
    }

    @Test
    void whoeverClaimsNeedsNoLetter() {
        var question = ask(TUESDAY);
        on(TUESDAY, world.expert(), () -> desk.claim(question, false));
        job("2024-10-01T10:02");
        assertThat(letters()).isEmpty();
    }

    @Test
    void theHolderIsToldOneBusinessDayBeforeAndTheOfficeWhenItIsOver() {
        routed();
        ask(TUESDAY);
        job("2024-10-02T10:00");
        assertThat(told(world.expert())).containsExactly("given");
        job("2024-10-03T10:00");
        job("2024-10-03T10:10");
        assertThat(told(world.expert())).containsExactly("due", "given");
        job("2024-10-04T10:00");
        assertThat(told(world.staff())).isEmpty();
        job("2024-10-07T10:00");
        job("2024-10-07T10:10");
        assertThat(told(world.staff())).containsExactly("late");
        assertThat(told(world.alpha())).isEmpty();
    }

    @Test
    void theReminderGoesToWhoStandsIn() {
        routed();
        ask(TUESDAY);
        programme.as(
                world.expert(),
                () -> profiles.beAway(
                        world.expert(), LocalDate.parse("2024-10-03"), LocalDate.parse("2024-10-03"), world.expert2()));
        var open = at(
                "2024-10-03T10:00",
                () -> acting.asJob(
                        world.tenant(),
                        () -> transaction.execute(status -> {
                            var days = calendar.days();
                            var zone = java.time.ZoneId.of("Asia/Tokyo");
                            return reminders.open(new DueSpan(
                                    null,
                                    Recruiting.moment("2024-10-03T10:00"),
                                    LocalDate.parse("2024-10-03"),
                                    days,
                                    zone));
                        })));
        assertThat(open).singleElement().satisfies(reminder -> {
            assertThat(reminder.name()).isEqualTo("expert2");
            assertThat(reminder.due()).isEqualTo("2024-10-04");
            assertThat(reminder.facts().toString()).doesNotContain("ひみつ");
        });
    }

    @Test
    void whatSomebodyHeldWhoLeftWaitsForOthers() {
        routed();
        var question = ask(TUESDAY);
        on(TUESDAY, world.staff(), () -> members.end(world.expert()));
        assertThat(programme.as(world.staff(), () -> queries.question(question)))
                .hasValueSatisfying(
                        details -> assertThat(details.row().expert()).isNull());
    }

    @Test
    void rawSqlWritesNothingAndTheAskersFunctionsTellNothing() {
        routed();
        var question = ask(TUESDAY);
        for (var seat : List.of(world.alpha(), world.beta(), world.lecturer(), world.expert(), world.staff())) {
            assertThatThrownBy(() -> sql(seat, "update desk_question set state = 'OFF' returning 1", Integer.class))
                    .hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> sql(seat, "select asking_company(?)", UUID.class, question))
                    .hasStackTraceContaining("permission denied");
        }
        for (var seat : List.of(world.alpha(), world.beta(), world.lecturer())) {
            assertThat(sql(seat, "select count(*) from desk_question", Integer.class))
                    .isZero();
            assertThat(sql(seat, "select count(*) from desk_event", Integer.class))
                    .isZero();
            assertThatThrownBy(() -> sql(seat, "select claim_question(?, true)", String.class, question))
                    .hasStackTraceContaining("claim_question");
        }
        assertThatThrownBy(() -> sql(
                        world.beta(),
                        "select coalesce(put_on_desk(?, now() + interval '5 days', 300000)::text, '')",
                        String.class,
                        question))
                .hasStackTraceContaining("put_on_desk");
        assertThatThrownBy(() -> sql(world.expert(), "select xmin::text from desk_event limit 1", String.class))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql(
                        world.expert(),
                        "select extend_question(?, now() + interval '90 days', 0, 'x')",
                        String.class,
                        question))
                .hasStackTraceContaining("extend_question");
    }

    @Test
    void nobodyStopsTheClockWithAnAnswerThatIsNotTheirs() {
        var question = ask(TUESDAY);
        var peers = at(TUESDAY, () -> programme.as(world.beta(), () -> community.answer(question, "うちは毎晩です。")));
        assertThat(sql(world.expert(), "select stop_by_answer(?, ?)", Boolean.class, question, peers))
                .isFalse();
        on("2024-10-01T12:00", world.expert(), () -> desk.askBack(question, "何台ですか。"));
        var asked = sql(world.expert(), "select answer_id from desk_event where kind = 'ASKED_BACK'", UUID.class);
        for (var seat : List.of(world.alpha(), world.beta(), world.expert2(), world.staff())) {
            assertThat(sql(seat, "select stop_by_answer(?, ?)", Boolean.class, question, asked))
                    .isFalse();
        }
        assertThat(sql(world.beta(), "select resume_by_reply(?, now() + interval '9 days')", Boolean.class, question))
                .isFalse();
        assertThat(sql(world.beta(), "select count(*) from asked_back('" + question + "')", Integer.class))
                .isZero();
        assertThat(programme.as(world.alpha(), () -> queries.askedBack(question)))
                .contains(asked);
    }

    @Test
    void figuresCountBusinessTimeWithoutThePauses() {
        var quick = ask(TUESDAY);
        on("2024-10-01T16:00", world.expert(), () -> community.answer(quick, "毎日です。"));
        var paused = ask(TUESDAY);
        on("2024-10-01T12:00", world.expert(), () -> desk.askBack(paused, "何台ですか。"));
        on("2024-10-08T12:00", world.alpha(), () -> community.answer(paused, "12台です。"));
        on("2024-10-08T20:00", world.expert2(), () -> community.answer(paused, "毎晩です。"));
        var late = ask("2024-10-04T10:00");
        on("2024-10-11T10:00", world.lecturer(), () -> community.answer(late, "毎週です。"));
        ask("2024-10-10T10:00");

        var all = at("2024-10-11T12:00", () -> programme.as(world.staff(), () -> figures.of(world.cohort(), By.ALL)));
        assertThat(all).singleElement().satisfies(figure -> {
            assertThat(figure.questions()).isEqualTo(4);
            assertThat(figure.answered()).isEqualTo(3);
            assertThat(figure.medianHours()).isEqualTo(10);
            assertThat(figure.p90Hours()).isEqualTo(5 * 24);
            assertThat(figure.inTime()).isEqualTo(2);
            assertThat(figure.share()).isEqualTo(67);
        });
        assertThatThrownBy(() -> programme.as(world.expert(), () -> figures.of(world.cohort(), By.ALL)))
                .isInstanceOf(AccessDeniedException.class);
        var lines = new ArrayList<List<? extends @Nullable Object>>();
        at("2024-10-11T12:00", () -> programme.as(world.staff(), () -> export.each(world.cohort(), lines::add)));
        assertThat(lines)
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).hasSize(export.columns().size()));
    }
}
