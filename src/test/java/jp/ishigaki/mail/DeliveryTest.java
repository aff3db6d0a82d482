package jp.ishigaki.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.mail.ScriptedSmtp.Mood;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.Acting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What reaches a mail server, how often, and what stays behind. */
@DatabaseTest
@Import(Office.class)
class DeliveryTest {

    @RegisterExtension
    final GreenMailExtension smtp = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Autowired
    Office office;

    @Autowired
    OutboxQueries outbox;

    @Autowired
    OutboxService decisions;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Acting acting;

    @Autowired
    Clock clock;

    Office.Desk desk;

    @BeforeEach
    void foundAnOffice() {
        desk = office.found();
    }

    @Test
    void aLetterIsDeliveredOnceInPlainJapaneseAndItsTextForgotten() throws Exception {
        office.put(desk, "a");
        var id = only().id();
        var worker = office.worker(port());

        run(worker);
        run(worker);

        var received = received();
        assertThat(received).hasSize(1);
        var mail = received[0];
        assertThat(mail.getSubject()).isEqualTo("石垣への招待");
        assertThat(mail.getContentType()).containsIgnoringCase("text/plain").containsIgnoringCase("utf-8");
        assertThat((String) mail.getContent()).startsWith("石垣 花子 さん").contains("支援機構 から");
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@ishigaki.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("hanako@alpha.example");
        var sent = acting.as(desk.staff(), () -> outbox.letter(id));
        assertThat(sent.row().state()).isEqualTo(MailState.SENT);
        assertThat(sent.row().answer()).startsWith("250");
        assertThat(sent.body()).isNull();
        assertThat(sent.row().subject()).isNull();
        assertThat(sent.row().recipient()).isEqualTo("hanako@alpha.example");
    }

    @Test
    void lettersWaitWhileTheServerIsDownAndGoWhenItIsUpAgain() {
        office.put(desk, "a");
        var port = port();
        var server = office.server(port);
        var worker = office.worker(server);
        smtp.stop();

        run(worker);
        assertThat(only().state()).isEqualTo(MailState.WAITING);
        assertThat(only().attempts()).isZero();
        assertThat(server.state()).isEqualTo(MailServerState.UNREACHABLE);

        smtp.start();
        var again = office.worker(port());
        run(again);
        assertThat(only().state()).isEqualTo(MailState.SENT);
        assertThat(received()).hasSize(1);
    }

    @Test
    void aServerThatDoesNotAnswerIsLeftAloneForAWhile() throws Exception {
        office.put(desk, "a");
        try (var later = new ScriptedSmtp(Mood.ACCEPT)) {
            var port = later.port();
            later.close();
            var worker = office.worker(port);
            run(worker);
            TravellingClock.at(clock.instant().plusSeconds(5), () -> run(worker));
            assertThat(only().state()).isEqualTo(MailState.WAITING);
        }
    }

    @Test
    void aRefusedLetterFailsAndStaffMaySendItAgain() throws Exception {
        office.put(desk, "a");
        try (var server = new ScriptedSmtp(Mood.REFUSE_RECIPIENT)) {
            var worker = office.worker(server.port());
            run(worker);
            var failed = only();
            assertThat(failed.state()).isEqualTo(MailState.FAILED);
            assertThat(failed.answer()).startsWith("550 5.1.1");

            server.mood = Mood.ACCEPT;
            run(worker);
            assertThat(only().state()).isEqualTo(MailState.FAILED);

            assertThat(acting.as(desk.staff(), () -> decisions.resend(failed.id())))
                    .isTrue();
            run(worker);
            assertThat(only().state()).isEqualTo(MailState.SENT);
            assertThat(acting.as(desk.staff(), () -> decisions.resend(failed.id())))
                    .isFalse();
        }
    }

    @Test
    void aServerThatSaysLaterIsAskedAgainAfterAGrowingDelayAndNotForEver() throws Exception {
        office.put(desk, "a");
        try (var server = new ScriptedSmtp(Mood.TRY_LATER)) {
            var worker = office.worker(server.port());
            run(worker);
            run(worker);
            var first = only();
            assertThat(first.state()).isEqualTo(MailState.WAITING);
            assertThat(first.attempts()).isEqualTo(1);
            assertThat(first.dueAt()).isAfter(clock.instant());

            for (int attempt = 2; attempt <= Deliveries.MOST_ATTEMPTS; attempt++) {
                TravellingClock.at(clock.instant().plus(Duration.ofHours(5L * attempt)), () -> run(worker));
            }
            assertThat(only().state()).isEqualTo(MailState.FAILED);
            assertThat(only().answer()).startsWith("451");
        }
        assertThat(IntStream.of(1, 2, 3, 4, 9, 20).mapToObj(Deliveries::delay))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(8),
                        Duration.ofHours(4),
                        Duration.ofHours(4));
    }

    @Test
    void aConnectionLostBeforeTheEndOfALetterIsNoDelivery() throws Exception {
        office.put(desk, "a");
        try (var server = new ScriptedSmtp(Mood.HANG_UP_BEFORE_DATA)) {
            run(office.worker(server.port()));
            assertThat(only().state()).isEqualTo(MailState.WAITING);
        }
    }

    @Test
    void aConnectionLostAfterTheEndOfALetterIsForStaffToDecide() throws Exception {
        office.put(desk, "a");
        try (var server = new ScriptedSmtp(Mood.HANG_UP_AFTER_THE_END)) {
            var worker = office.worker(server.port());
            run(worker);
            server.mood = Mood.ACCEPT;
            TravellingClock.at(clock.instant().plus(Duration.ofDays(9)), () -> run(worker));

            assertThat(only().state()).isEqualTo(MailState.UNCLEAR);
            assertThat(server.taken).hasValue(1);
            assertThat(acting.as(desk.staff(), () -> decisions.leave(only().id())))
                    .isTrue();
            assertThat(only().state()).isEqualTo(MailState.LEFT);
            assertThat(only().subject()).isNull();
        }
    }

    @Test
    void whatADeadWorkerLeftBehindIsNeverSentByItself() {
        office.put(desk, "a");
        acting.asJob(desk.tenant(), () -> deliveries.claim().orElseThrow());
        var worker = office.worker(port());

        run(worker);
        assertThat(only().state()).isEqualTo(MailState.SENDING);
        TravellingClock.at(clock.instant().plus(Duration.ofMinutes(2)), () -> run(worker));
        TravellingClock.at(clock.instant().plus(Duration.ofDays(2)), () -> run(worker));

        assertThat(only().state()).isEqualTo(MailState.UNCLEAR);
        assertThat(received()).isEmpty();
    }

    @Test
    void aClaimThatWasTakenForDeadIsNotHandedOver() {
        office.put(desk, "a");
        var claim = acting.asJob(desk.tenant(), () -> deliveries.claim().orElseThrow());
        TravellingClock.at(
                clock.instant().plus(Duration.ofMinutes(2)),
                () -> acting.asJob(desk.tenant(), deliveries::layDeadAttemptsOpen));

        var answer = acting.asJob(
                desk.tenant(),
                () -> deliveries.handOver(claim, letter -> {
                    throw new AssertionError("handed over");
                }));

        assertThat(answer).isEmpty();
        assertThat(only().state()).isEqualTo(MailState.UNCLEAR);
    }

    @Test
    void aSlowWorkerIsNotTakenForDead() throws Exception {
        office.put(desk, "a");
        try (var server = new ScriptedSmtp(Mood.KEEP_SILENT_AFTER_THE_END)) {
            var slow = CompletableFuture.runAsync(() -> run(office.worker(server.port())));
            ScriptedSmtp.await(server.reachedTheEnd);

            TravellingClock.at(clock.instant().plus(Duration.ofHours(1)), () -> run(office.worker(port())));
            assertThat(only().state()).isEqualTo(MailState.SENDING);

            server.speakAgain.countDown();
            slow.join();
            assertThat(only().state()).isEqualTo(MailState.SENT);
            assertThat(received()).isEmpty();
        }
    }

    @Test
    void workersAtOnceSendEachLetterOnce() {
        for (int letter = 0; letter < 40; letter++) {
            office.put(desk, "letter " + letter);
        }
        var port = port();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 4).forEach(worker -> pool.submit(() -> run(office.worker(port))));
        }

        assertThat(received()).hasSize(40);
        assertThat(letters()).extracting(OutgoingRow::state).containsOnly(MailState.SENT);
        assertThat(letters()).extracting(OutgoingRow::attempts).containsOnly(1);
    }

    @Test
    void aWorkerThatIsClosedTakesNoFurtherLetter() {
        office.put(desk, "a");
        var worker = office.worker(port());
        worker.close();

        run(worker);

        assertThat(only().state()).isEqualTo(MailState.WAITING);
    }

    @Test
    void toWhomALetterWentIsForgottenAfterAWhileAndThatItWentIsNot() {
        office.put(desk, "a");
        run(office.worker(port()));

        acting.asJob(desk.tenant(), () -> deliveries.forgetRecipients(Duration.ofDays(90)));
        assertThat(only().recipient()).isNotNull();
        TravellingClock.at(
                clock.instant().plus(Duration.ofDays(91)),
                () -> acting.asJob(desk.tenant(), () -> deliveries.forgetRecipients(Duration.ofDays(90))));

        assertThat(only().recipient()).isNull();
        assertThat(only().state()).isEqualTo(MailState.SENT);
        office.put(desk, "a");
        assertThat(letters()).hasSize(1);
    }

    private void run(Delivery worker) {
        worker.run(List.of(desk.tenant()));
    }

    private int port() {
        return smtp.getSmtp().getPort();
    }

    private MimeMessage[] received() {
        return smtp.getReceivedMessages();
    }

    private OutgoingRow only() {
        assertThat(letters()).hasSize(1);
        return letters().getFirst();
    }

    private List<OutgoingRow> letters() {
        return acting.as(
                desk.staff(), () -> outbox.letters(OutboxFilter.ALL, null, 100).items());
    }
}
