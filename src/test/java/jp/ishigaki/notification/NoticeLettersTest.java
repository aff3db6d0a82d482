package jp.ishigaki.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.QuestionDisclosure;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.mail.OutboxFilter;
import jp.ishigaki.mail.OutboxQueries;
import jp.ishigaki.mail.OutgoingRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of the notices is mailed, to whom, when, and how little it says. */
@DatabaseTest
class NoticeLettersTest {

    private static final String TITLE = "退職者の端末";
    private static final String TEXT = "止め方を教えてください。";

    @Autowired
    Programme programme;

    @Autowired
    Mailbox mailbox;

    @Autowired
    CommunityService community;

    @Autowired
    Notifications notifications;

    @Autowired
    NotificationQueries notices;

    @Autowired
    HearingService hearing;

    @Autowired
    HearingQueries heard;

    @Autowired
    OutboxQueries outbox;

    @Autowired
    MembershipService members;

    @Autowired
    JdbcClient db;

    private Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
    }

    private UUID ask(String time, UUID seat, QuestionDisclosure readers, boolean unnamed) {
        var question = new NewQuestion(TITLE, TEXT, null, null, List.of(), readers, unnamed);
        return mailbox.at(time, seat, () -> community.ask(question));
    }

    private UUID ask(String time) {
        return ask(time, world.alpha(), QuestionDisclosure.COHORT, false);
    }

    private void answer(String time, UUID question) {
        mailbox.at(time, world.expert(), () -> community.answer(question, "止めてから消します。"));
    }

    private void write(String time) {
        mailbox.write(world.tenant(), time);
    }

    private List<Mailbox.Put> toAlpha() {
        return mailbox.to(world.tenant(), "alpha");
    }

    private List<Mailbox.Put> toExpert() {
        return mailbox.to(world.tenant(), "expert");
    }

    @Test
    void anAnswerToTheOwnQuestionIsMailedAfterFiveMinutesAndOnce() {
        var question = ask("2024-10-01T10:00");
        answer("2024-10-01T11:00", question);

        write("2024-10-01T11:04");
        assertThat(toAlpha()).isEmpty();
        write("2024-10-01T11:05");
        write("2024-10-01T11:06");

        assertThat(toAlpha()).singleElement().satisfies(letter -> {
            assertThat(letter.template()).isEqualTo("notification.now");
            assertThat(letter.place()).startsWith("question/" + question + "#answer-");
            assertThat(letter.subject()).contains("あなたの質問に回答がつきました", "コミュニティ");
            assertThat(letter.topic()).isEqualTo("mine");
        });
    }

    @Test
    void whatWasReadInTheApplicationFirstIsNotMailed() {
        var question = ask("2024-10-01T10:00");
        answer("2024-10-01T11:00", question);
        mailbox.at("2024-10-01T11:03", world.alpha(), () -> notifications.markReadAbout(question));
        mailbox.at("2024-10-01T11:03", world.expert(), () -> notifications.markReadAbout(question));

        write("2024-10-01T11:30");
        write("2024-10-02T08:00");

        assertThat(toAlpha()).isEmpty();
        assertThat(toExpert()).isEmpty();
    }

    @Test
    void theRestWaitsForTheDigestAtEightOnTheNextBusinessDay() {
        ask("2024-10-11T18:00");
        ask("2024-10-11T18:10", world.beta(), QuestionDisclosure.EXPERTS, false);

        write("2024-10-11T18:30");
        write("2024-10-12T09:00");
        // A Monday, and a holiday.
        write("2024-10-14T09:00");
        write("2024-10-15T07:59");
        assertThat(toExpert()).isEmpty();
        write("2024-10-15T08:00");
        write("2024-10-15T08:01");

        assertThat(toExpert()).singleElement().satisfies(letter -> {
            assertThat(letter.template()).isEqualTo("notification.digest");
            assertThat(letter.subject()).contains("2件", "10月15日");
            assertThat(letter.body()).contains("新しい質問が届きました", "（2件）");
        });
    }

    @Test
    void afterAStopTheDigestComesLaterTheSameDay() {
        ask("2024-10-01T10:00");

        write("2024-10-02T15:20");

        assertThat(toExpert()).hasSize(1);
    }

    @Test
    void theDigestComesAtTheReadersHourAndOnDaysOffOnlyIfWanted() {
        ask("2024-10-11T20:00");
        mailbox.at(
                "2024-10-11T20:00",
                world.expert(),
                () -> hearing.set(heard.settings().at(19).onDaysOff(true).in("en")));

        write("2024-10-11T20:30");
        write("2024-10-12T18:59");
        assertThat(toExpert()).isEmpty();
        write("2024-10-12T19:00");
        assertThat(toExpert()).hasSize(1);

        assertThat(toExpert().getFirst().subject()).isEqualTo("Notices you have not read: 1 (Sat 12 Oct)");
    }

    @Test
    void whoWantsNoDigestGetsNoneAndNothingIsSentLaterOfWhatWasMeanwhile() {
        mailbox.at(
                "2024-10-01T09:00",
                world.expert(),
                () -> hearing.set(heard.settings().withDigest(false)));
        ask("2024-10-01T10:00");
        write("2024-10-02T08:00");
        mailbox.at(
                "2024-10-02T09:00",
                world.expert(),
                () -> hearing.set(heard.settings().withDigest(true)));
        write("2024-10-03T08:00");

        assertThat(toExpert()).isEmpty();
    }

    @Test
    void everyTopicIsHeardAsChosen() {
        mailbox.at("2024-10-01T09:00", world.expert(), () -> hearing.choose("community", Hearing.AT_ONCE));
        mailbox.at("2024-10-01T09:00", world.alpha(), () -> hearing.choose("mine", Hearing.APP));
        var question = ask("2024-10-01T10:00");
        write("2024-10-01T10:05");
        answer("2024-10-01T11:00", question);
        write("2024-10-02T08:00");

        assertThat(toExpert())
                .singleElement()
                .satisfies(letter -> assertThat(letter.topic()).isEqualTo("community"));
        assertThat(toAlpha()).isEmpty();
        assertThat(programme.as(world.alpha(), notices::unread)).isEqualTo(1);
    }

    @Test
    void whatIsToBeMailedAtOnceWaitsForTheEndOfTheQuietHours() {
        mailbox.at(
                "2024-10-01T09:00",
                world.alpha(),
                () -> hearing.set(heard.settings()
                        .quiet(LocalTime.of(21, 0), LocalTime.of(7, 0))
                        .quietOnDaysOff(true)));
        var question = ask("2024-10-01T10:00");
        answer("2024-10-11T21:00", question);

        write("2024-10-11T23:00");
        write("2024-10-12T06:59");
        // Over the weekend and the holiday.
        write("2024-10-12T12:00");
        write("2024-10-14T12:00");
        write("2024-10-15T06:59");
        assertThat(toAlpha()).isEmpty();
        write("2024-10-15T07:00");

        assertThat(toAlpha()).hasSize(1);
    }

    @Test
    void s24ALetterSaysNeitherWhatWasWrittenNorWhichQuestionItIs() {
        var question = ask("2024-10-01T10:00");
        answer("2024-10-01T11:00", question);
        write("2024-10-02T08:00");

        assertThat(mailbox.letters(world.tenant()))
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.subject() + letter.body())
                        .doesNotContain(TITLE, TEXT, "消します", question.toString(), "アルファ"));
        assertThat(toAlpha()).singleElement().satisfies(letter -> {
            var notice = programme.as(
                    world.alpha(), () -> notices.latest(null, 1).items().getFirst());
            assertThat(letter.body()).contains("/notice/" + notice.id(), "/unsubscribe/", "/notifications/settings");
        });
    }

    @Test
    void s24OnlyIfTheOfficeAllowsItTitlesAreNamedOfWhatAllReadByName() {
        mailbox.at("2024-10-01T09:00", world.staff(), () -> hearing.nameTitles(true));
        var open = ask("2024-10-01T10:00");
        var unnamed = ask("2024-10-01T10:01", world.alpha(), QuestionDisclosure.COHORT, true);
        var experts = ask("2024-10-01T10:02", world.alpha(), QuestionDisclosure.EXPERTS, false);
        var own = ask("2024-10-01T10:03", world.alpha(), QuestionDisclosure.COMPANY, false);
        List.of(open, unnamed, experts, own).forEach(question -> answer("2024-10-01T11:00", question));
        write("2024-10-01T11:05");

        assertThat(toAlpha()).hasSize(4);
        assertThat(toAlpha())
                .filteredOn(letter -> letter.body().contains(TITLE))
                .hasSize(1);
        assertThat(mailbox.letters(world.tenant()))
                .allSatisfy(letter -> assertThat(letter.subject()).doesNotContain(TITLE));
    }

    @Test
    void lettersOfOneQuestionToOneReaderAreOneThreadAndNoTwoReadersShareIt() {
        var question = ask("2024-10-01T10:00");
        mailbox.at("2024-10-01T10:00", world.expert2(), () -> hearing.choose("mine", Hearing.AT_ONCE));
        answer("2024-10-01T11:00", question);
        write("2024-10-01T11:05");
        mailbox.at("2024-10-01T12:00", world.expert2(), () -> community.answer(question, "先に写しをとります。"));
        write("2024-10-01T12:05");
        var accepted = mailbox.at("2024-10-01T13:00", world.beta(), () -> community.answer(question, "鍵も返します。"));
        mailbox.at("2024-10-01T13:10", world.alpha(), () -> community.accept(question, accepted));
        write("2024-10-01T13:30");

        assertThat(toAlpha()).hasSize(3).extracting(Mailbox.Put::thread).doesNotContainNull();
        assertThat(toAlpha().stream().map(Mailbox.Put::thread).distinct()).hasSize(1);
        assertThat(toAlpha())
                .filteredOn(letter -> letter.id().equals(letter.thread()))
                .hasSize(1);
        var roots = mailbox.letters(world.tenant()).stream()
                .filter(letter -> letter.template().equals("notification.now"))
                .map(letter -> letter.recipient() + " " + letter.thread())
                .distinct()
                .toList();
        assertThat(roots).hasSize(4);
        assertThat(roots.stream().map(root -> root.split(" ")[1]).distinct()).hasSize(4);
    }

    @Test
    void theOfficeSeesInItsOutboxNeitherTheLetterNorWhomItReached() {
        var question = ask("2024-10-01T10:00", world.alpha(), QuestionDisclosure.COHORT, true);
        answer("2024-10-01T11:00", question);
        write("2024-10-01T11:05");

        assertThat(toAlpha()).hasSize(1);
        assertThat(programme
                        .as(world.staff(), () -> outbox.letters(OutboxFilter.ALL, null, 50))
                        .items())
                .extracting(OutgoingRow::template)
                .doesNotContain("notification.now");
        assertThat(programme.as(
                        world.staff(),
                        () -> mailbox.inTransaction(
                                () -> db.sql("select count(*) from outgoing_mail where subscriber is not null")
                                        .query(Integer.class)
                                        .single())))
                .isZero();
    }

    @Test
    void nobodyElseTakesOrReadsWhatTheClockTakes() {
        var question = ask("2024-10-01T10:00");
        answer("2024-10-01T11:00", question);
        write("2024-10-01T11:04");

        for (var seat : List.of(world.alpha(), world.staff(), world.expert(), world.gamma())) {
            for (var sql : List.of(
                    "select * from take_now('12:00', false, 10)",
                    "select * from take_digests('2024-10-05', '2024-10-05', 23, false, 10)",
                    "select * from letter_wishes((select array_agg(id) from person), 'mine', 'DIGEST')",
                    "select * from open_thread(acting_person(), gen_random_uuid())")) {
                assertThat(mailbox.at(
                                "2024-10-05T12:00",
                                seat,
                                () -> mailbox.inTransaction(
                                        () -> db.sql(sql).query().listOfRows())))
                        .as(sql)
                        .isEmpty();
            }
        }
        write("2024-10-01T11:05");
        assertThat(toAlpha()).hasSize(1);
    }

    @Test
    void severalNodesAtOnceWriteEachLetterOnce() {
        IntStream.range(0, 8).forEach(number -> answer("2024-10-01T11:00", ask("2024-10-01T10:00")));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 4).forEach(node -> pool.submit(() -> write("2024-10-02T08:00")));
        }
        write("2024-10-02T08:01");

        assertThat(toAlpha()).hasSize(8);
        assertThat(toExpert()).hasSize(1);
    }

    @Test
    void whoLeftGetsNoLetter() {
        var question = ask("2024-10-01T10:00");
        answer("2024-10-01T11:00", question);
        mailbox.at("2024-10-01T11:01", world.staff(), () -> members.end(world.alpha()));
        write("2024-10-01T11:05");

        assertThat(toAlpha()).isEmpty();
    }
}
