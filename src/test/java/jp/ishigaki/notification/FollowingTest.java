package jp.ishigaki.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.community.ClosingReason;
import jp.ishigaki.community.CommunityClosing;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.QuestionDisclosure;
import jp.ishigaki.community.QuestionUnmasking;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one follows or does not want to hear of, and that nobody else can tell. */
@DatabaseTest
class FollowingTest {

    private static final String NOON = "2024-10-01T12:00";

    @Autowired
    Programme programme;

    @Autowired
    Mailbox mailbox;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityClosing closing;

    @Autowired
    QuestionUnmasking unmasking;

    @Autowired
    CurriculumService textbook;

    @Autowired
    FollowingService following;

    @Autowired
    NotificationQueries notices;

    @Autowired
    JdbcClient db;

    private Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
    }

    private UUID ask(UUID seat, QuestionDisclosure readers, boolean unnamed) {
        return mailbox.at(
                NOON,
                seat,
                () -> community.ask(new NewQuestion("更新の順", "どう進めますか。", null, 2, List.of(), readers, unnamed)));
    }

    private List<String> told(UUID seat) {
        return programme.as(seat, () -> notices.latest(null, 20)).items().stream()
                .map(NoticeRow::messageKey)
                .map(key -> key.substring("community.".length()))
                .toList();
    }

    @Test
    void s24WhoFollowsAPartHearsOfItsNewQuestionsAsFarAsTheyReadThem() {
        for (var seat : List.of(world.beta(), world.lecturer(), world.expert2(), world.gamma())) {
            programme.as(seat, () -> following.followPart(2, true));
        }
        ask(world.alpha(), QuestionDisclosure.COHORT, false);
        assertThat(told(world.beta())).containsExactly("FollowNotifications.asked");
        assertThat(told(world.lecturer())).containsExactly("FollowNotifications.asked");

        ask(world.alpha(), QuestionDisclosure.EXPERTS, true);
        ask(world.alpha(), QuestionDisclosure.COMPANY, false);
        assertThat(told(world.beta())).hasSize(1);
        assertThat(told(world.lecturer())).hasSize(1);
        assertThat(told(world.gamma())).isEmpty();
        // Who is told anyway, as the experts of an unnamed question, is not told a second time.
        assertThat(told(world.expert2()).stream().filter(key -> key.equals("QuestionNotifications.asked")))
                .hasSize(1);

        programme.as(world.beta(), () -> following.followPart(2, false));
        ask(world.alpha(), QuestionDisclosure.COHORT, false);
        assertThat(told(world.beta())).hasSize(1);
    }

    @Test
    void whoWatchesAQuestionHearsOfEveryAnswerAndItsAskerOnce() {
        var question = ask(world.alpha(), QuestionDisclosure.COHORT, false);
        programme.as(world.beta(), () -> following.watch(question, Watch.WATCHED));
        programme.as(world.alpha(), () -> following.watch(question, Watch.WATCHED));

        mailbox.at(NOON, world.lecturer(), () -> community.answer(question, "古いものからです。"));

        assertThat(told(world.beta())).containsExactly("FollowNotifications.answered");
        assertThat(told(world.alpha())).containsExactly("QuestionNotifications.answered");
    }

    @Test
    void whoWatchesAQuestionHearsThatItWasClosedAndOpenedAgainAndItsAskerOnce() {
        var question = ask(world.alpha(), QuestionDisclosure.COHORT, false);
        var unnamed = ask(world.alpha(), QuestionDisclosure.COHORT, true);
        for (var each : List.of(question, unnamed)) {
            programme.as(world.beta(), () -> following.watch(each, Watch.WATCHED));
            programme.as(world.alpha(), () -> following.watch(each, Watch.WATCHED));
        }

        mailbox.at(NOON, world.staff(), () -> closing.close(question, ClosingReason.SETTLED, ""));
        mailbox.at(NOON, world.staff(), () -> closing.reopen(question));
        assertThat(told(world.beta()))
                .containsExactlyInAnyOrder("FollowNotifications.closed", "FollowNotifications.reopened");
        assertThat(told(world.alpha()))
                .containsExactlyInAnyOrder("QuestionNotifications.closed", "QuestionNotifications.reopened");

        mailbox.at(NOON, world.alpha(), () -> closing.close(unnamed, ClosingReason.SETTLED, ""));
        assertThat(told(world.beta())).hasSize(3);
        assertThat(told(world.alpha())).hasSize(2);
    }

    @Test
    void whoMayNotReadItAnyMoreIsNotToldThatItWasClosed() {
        var question = ask(world.alpha(), QuestionDisclosure.COHORT, false);
        programme.as(world.beta(), () -> following.watch(question, Watch.WATCHED));
        programme.as(world.alpha(), () -> community.disclose(question, QuestionDisclosure.EXPERTS));
        mailbox.at(NOON, world.staff(), () -> closing.close(question, ClosingReason.SETTLED, ""));
        assertThat(told(world.beta())).isEmpty();
    }

    @Test
    void onlyThoseWhoWriteForTheProgrammeAreFollowedAndNoPseudonymIs() {
        var beta = programme.as(world.beta(), notices::reader);
        assertThat(programme.as(world.alpha(), following::authors))
                .extracting(Author::role)
                .containsOnly(Role.EXPERT, Role.LECTURER, Role.STAFF);
        programme.as(world.alpha(), () -> following.followAuthor(beta, true));
        assertThat(mailbox.at(NOON, world.alpha(), () -> count("select count(*) from following")))
                .isZero();
        // Also not by a statement of one's own.
        programme.as(
                world.alpha(),
                () -> mailbox.inTransaction(() -> db.sql(
                                "insert into following (id, kind, about, since) values (gen_random_uuid(), 'AUTHOR', ?, now())")
                        .param(beta)
                        .update()));
        ask(world.beta(), QuestionDisclosure.COHORT, false);
        ask(world.beta(), QuestionDisclosure.COHORT, true);
        assertThat(told(world.alpha())).isEmpty();

        var lecturer = programme.as(world.lecturer(), notices::reader);
        programme.as(world.alpha(), () -> following.followAuthor(lecturer, true));
        var question = ask(world.beta(), QuestionDisclosure.COHORT, false);
        mailbox.at(NOON, world.lecturer(), () -> community.answer(question, "古いものからです。"));
        assertThat(told(world.alpha())).containsExactly("FollowNotifications.answered");
    }

    @Test
    void ofAMutedQuestionNothingIsToldButThatTheOfficeLooked() {
        var question = ask(world.alpha(), QuestionDisclosure.COHORT, true);
        programme.as(world.alpha(), () -> following.watch(question, Watch.MUTED));
        mailbox.at(NOON, world.lecturer(), () -> community.answer(question, "古いものからです。"));
        mailbox.write(world.tenant(), "2024-10-01T12:30");

        assertThat(told(world.alpha())).isEmpty();
        assertThat(programme.as(world.alpha(), notices::unread)).isZero();
        assertThat(mailbox.to(world.tenant(), "alpha")).isEmpty();

        mailbox.at("2024-10-01T13:00", world.staff(), () -> unmasking.lookBehind(question, 0, "通報の確認"));
        mailbox.write(world.tenant(), "2024-10-01T13:30");
        assertThat(told(world.alpha())).containsExactly("QuestionNotifications.unmasked");
        assertThat(mailbox.to(world.tenant(), "alpha")).hasSize(1);

        programme.as(world.alpha(), () -> following.watch(question, Watch.USUAL));
        assertThat(told(world.alpha())).hasSize(2);
    }

    @Test
    void nobodyElseSeesOrLearnsWhoFollows() {
        var question = ask(world.alpha(), QuestionDisclosure.COHORT, false);
        programme.as(world.beta(), () -> following.watch(question, Watch.WATCHED));
        var answer = mailbox.at(NOON, world.expert(), () -> community.answer(question, "古いものからです。"));

        for (var seat : List.of(world.alpha(), world.expert(), world.staff(), world.lecturer())) {
            assertThat(mailbox.at(NOON, seat, () -> count("select count(*) from following")))
                    .isZero();
        }
        // Told again by whoever wrote, or told by somebody else, it is told once.
        for (var seat : List.of(world.expert(), world.staff(), world.alpha())) {
            mailbox.at(
                    "2024-10-01T15:00",
                    seat,
                    () -> mailbox.inTransaction(
                            () -> db.sql("select tell_followers('%s', '%s')".formatted(question, answer))
                                    .query()
                                    .listOfRows()));
        }
        assertThat(told(world.beta())).hasSize(1);
    }

    private int count(String sql) {
        return mailbox.inTransaction(() -> db.sql(sql).query(Integer.class).single());
    }
}
