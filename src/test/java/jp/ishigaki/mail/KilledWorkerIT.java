package jp.ishigaki.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.mail.ScriptedSmtp.Mood;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A real process, killed while the mail server has a letter and has not said a word about it. */
@DatabaseTest
@Import(Office.class)
class KilledWorkerIT {

    private static final int KILLED_BY_SIGKILL = 128 + 9;

    @Autowired
    Office office;

    @Autowired
    OutboxQueries outbox;

    @Autowired
    Acting acting;

    @Autowired
    Clock clock;

    @Test
    void noLetterIsLostAndNoneIsSentTwice() throws Exception {
        emptyEveryOutbox();
        var desk = office.found();
        List.of("a", "b", "c").forEach(key -> office.put(desk, key));
        try (var server = new ScriptedSmtp(Mood.KEEP_SILENT_AFTER_THE_END)) {
            var process = WorkerProcess.start(server.port());
            try {
                ScriptedSmtp.await(server.reachedTheEnd);
            } finally {
                process.destroyForcibly();
            }
            assertThat(process.waitFor()).isEqualTo(KILLED_BY_SIGKILL);
            assertThat(states(desk)).containsExactlyInAnyOrder(MailState.SENDING, MailState.WAITING, MailState.WAITING);

            server.mood = Mood.ACCEPT;
            var next = office.worker(server.port());
            // The database lets go of the dead process's row as soon as it notices that nobody is there.
            for (int round = 0; round < 1000 && states(desk).contains(MailState.SENDING); round++) {
                TravellingClock.at(clock.instant().plus(Duration.ofMinutes(2)), () -> next.run(List.of(desk.tenant())));
            }

            assertThat(states(desk)).containsExactlyInAnyOrder(MailState.UNCLEAR, MailState.SENT, MailState.SENT);
            assertThat(server.taken).hasValue(3);
        }
    }

    /** What other tests left waiting is not what the process is to be killed at. */
    private void emptyEveryOutbox() throws IOException {
        try (var server = new ScriptedSmtp(Mood.ACCEPT)) {
            var worker = office.worker(server.port());
            TravellingClock.at(clock.instant().plus(Duration.ofDays(400)), worker::run);
        }
    }

    private List<MailState> states(Office.Desk desk) {
        return acting.as(desk.staff(), () -> outbox.letters(OutboxFilter.ALL, null, 10)).items().stream()
                .map(OutgoingRow::state)
                .toList();
    }
}
