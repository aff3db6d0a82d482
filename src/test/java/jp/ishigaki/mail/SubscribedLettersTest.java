package jp.ishigaki.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.Acting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a mail program reads of letters that one can end getting, as a real server takes them over. */
@DatabaseTest
@Import(Office.class)
class SubscribedLettersTest {

    @RegisterExtension
    final GreenMailExtension smtp = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Autowired
    Office office;

    @Autowired
    Outbox outbox;

    @Autowired
    Acting acting;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Office.Desk desk;
    private UUID reader;

    @BeforeEach
    void foundAnOffice() {
        desk = office.found();
        reader = acting.as(desk.staff(), () -> one("select acting_person()", UUID.class));
    }

    private <T> T one(String sql, Class<T> type) {
        return transaction.execute(status -> db.sql(sql).query(type).single());
    }

    private void put(UUID id, @Nullable UUID thread, String template) {
        var values = new HashMap<String, String>();
        List.of("name", "what", "where", "named", "topic", "settings", "stop", "address", "date", "number", "list")
                .forEach(place -> values.put(place, "a"));
        var letter = new Letter(template, "hanako@alpha.example", Locale.JAPANESE, Map.copyOf(values), "k " + id);
        acting.asJob(
                desk.tenant(),
                () -> outbox.putSubscribed(
                        List.of(new SubscribedLetter(letter, id, thread, reader, "mine", clock.instant()))));
    }

    private MimeMessage[] deliver() {
        office.worker(smtp.getSmtp().getPort()).run(List.of(desk.tenant()));
        return smtp.getReceivedMessages();
    }

    @Test
    void itSaysHowToEndItByOneClickAndThatAMachineWroteIt() throws Exception {
        put(UUID.randomUUID(), null, "notification.digest");

        var mail = deliver()[0];

        assertThat(mail.getHeader("List-Unsubscribe"))
                .singleElement()
                .asString()
                .matches(
                        "(?s)<https://ishigaki\\.example/unsubscribe/[0-9a-f]{64}>,\\s+<mailto:office@ishigaki\\.example\\?subject=unsubscribe>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Precedence")).containsExactly("bulk");
        assertThat(mail.getHeader("In-Reply-To")).isNull();
    }

    @Test
    void lettersOfOneThreadNameItsFirst() throws Exception {
        var root = UUID.randomUUID();
        var second = UUID.randomUUID();
        put(root, root, "notification.now");
        deliver();
        put(second, root, "notification.now");

        var mails = deliver();

        assertThat(mails[0].getMessageID()).isEqualTo("<" + root + "@ishigaki.example>");
        assertThat(mails[0].getHeader("References")).isNull();
        assertThat(mails[1].getMessageID()).isEqualTo("<" + second + "@ishigaki.example>");
        assertThat(mails[1].getHeader("In-Reply-To")).containsExactly("<" + root + "@ishigaki.example>");
        assertThat(mails[1].getHeader("References")).containsExactly("<" + root + "@ishigaki.example>");
    }

    @Test
    void whereItCanBeAnsweredItSaysHowAndThePlaceIsForgottenOnceItWent() throws Exception {
        var id = UUID.randomUUID();
        var letter = new Letter(
                "identity.invitation",
                "hanako@alpha.example",
                Locale.JAPANESE,
                Map.of("name", "a", "organiser", "a", "address", "a"),
                "k");
        acting.asJob(
                desk.tenant(),
                () -> outbox.putSubscribed(List.of(
                        new SubscribedLetter(letter, id, null, reader, "mine", clock.instant(), "question/1"))));

        office.worker(smtp.getSmtp().getPort(), (person, place, language) -> {
                    assertThat(person).isEqualTo(reader);
                    return Optional.of(
                            new ReplyWay("reply+" + place.replace('/', '-') + "@ishigaki.example", "## above"));
                })
                .run(List.of(desk.tenant()));

        var mail = smtp.getReceivedMessages()[0];
        assertThat(mail.getHeader("Reply-To")).containsExactly("reply+question-1@ishigaki.example");
        assertThat(mail.getContent().toString()).startsWith("## above").contains("a さん");
        assertThat(acting.asJob(
                        desk.tenant(),
                        () -> one("select count(*) from outgoing_mail where place is not null", Integer.class)))
                .isZero();
    }

    @Test
    void aLetterThatMustComeOffersNoEnd() throws Exception {
        office.put(desk, "a");

        var mail = deliver()[0];

        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
        assertThat(mail.getHeader("Precedence")).isNull();
    }

    @Test
    void onceGoneNothingOfItIsKeptAndNobodyIsAskedToDecide() throws Exception {
        put(UUID.randomUUID(), null, "notification.now");
        deliver();
        put(UUID.randomUUID(), null, "notification.digest");
        try (var server = new ScriptedSmtp(ScriptedSmtp.Mood.REFUSE_RECIPIENT)) {
            office.worker(server.port()).run(List.of(desk.tenant()));
        }
        put(UUID.randomUUID(), null, "notification.digest");
        try (var server = new ScriptedSmtp(ScriptedSmtp.Mood.HANG_UP_AFTER_THE_END)) {
            office.worker(server.port()).run(List.of(desk.tenant()));
        }

        List<String> kept = acting.asJob(
                desk.tenant(),
                () -> transaction.execute(
                        status -> db.sql("""
                                        select state || coalesce(recipient, '-') || coalesce(subject, '-') || coalesce(body, '-')
                                        from outgoing_mail where template like 'notification.%' order by put_at
                                        """).query(String.class).list()));
        assertThat(kept).containsExactly("SENT---", "LEFT---", "LEFT---");
    }

    @Test
    void whatADeadWorkerLeftBehindIsNotSentAgainAndNotShown() {
        put(UUID.randomUUID(), null, "notification.now");
        acting.asJob(
                desk.tenant(),
                () -> transaction.execute(status -> db.sql(
                                "update outgoing_mail set state = 'SENDING', attempted_at = ? where topic is not null")
                        .param(java.sql.Timestamp.from(clock.instant().minus(Duration.ofMinutes(5))))
                        .update()));
        TravellingClock.at(clock.instant().plusSeconds(120), this::deliver);

        assertThat(smtp.getReceivedMessages()).isEmpty();
        assertThat(acting.asJob(
                        desk.tenant(),
                        () -> one("select state from outgoing_mail where topic is not null", String.class)))
                .isEqualTo("LEFT");
    }

    /** It would bring the way to end somebody else's letters. */
    @Test
    void nobodyButTheJobWritesToSubscribers() {
        var letter = new SubscribedLetter(Office.letter("k"), UUID.randomUUID(), null, reader, "mine", clock.instant());

        assertThatThrownBy(() -> acting.as(desk.staff(), () -> outbox.putSubscribed(List.of(letter))))
                .hasStackTraceContaining("only the job writes to subscribers");
    }

    @Test
    void aLetterIsNotSentBeforeItsTime() {
        var id = UUID.randomUUID();
        var letter = new Letter(
                "identity.invitation",
                "hanako@alpha.example",
                Locale.JAPANESE,
                Map.of("name", "a", "organiser", "a", "address", "a"),
                "k");
        var later = clock.instant().plus(Duration.ofHours(9));
        acting.asJob(
                desk.tenant(),
                () -> outbox.putSubscribed(List.of(new SubscribedLetter(letter, id, null, reader, "mentions", later))));

        assertThat(deliver()).isEmpty();
        TravellingClock.at(later, this::deliver);
        assertThat(smtp.getReceivedMessages()).hasSize(1);
    }
}
