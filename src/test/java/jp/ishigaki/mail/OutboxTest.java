package jp.ishigaki.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import(Office.class)
class OutboxTest {

    @Autowired
    Programme programme;

    @Autowired
    Office office;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxQueries queries;

    @Autowired
    OutboxService decisions;

    @Autowired
    TemplateService templates;

    @Autowired
    TemplateQueries wordings;

    @Autowired
    WordingRules rules;

    @Autowired
    Acting acting;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient db;

    @Test
    void whatIsRolledBackWasNeverWritten() {
        var desk = office.found();

        assertThatThrownBy(() -> acting.as(
                        desk.staff(),
                        () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                            outbox.put(Office.letter("a"));
                            throw new IllegalStateException("no reason any more");
                        })))
                .hasMessage("no reason any more");

        assertThat(letters(desk)).isEmpty();
    }

    @Test
    void theSameLetterIsPutOnce() {
        var desk = office.found();

        office.put(desk, "a");
        office.put(desk, "a");
        office.put(desk, "b");

        assertThat(letters(desk)).hasSize(2);
    }

    @Test
    void noSeatButTheOfficesWritesToWhomItLikesAndOnlyStaffReadIt() {
        var world = programme.found();
        for (var seat : List.of(world.alpha(), world.alphaExec(), world.expert(), world.lecturer())) {
            assertThatThrownBy(() -> programme.as(seat, () -> outbox.put(Office.letter("a"))))
                    .hasStackTraceContaining("row-level security");
        }
        programme.as(world.staff(), () -> outbox.put(Office.letter("a")));

        assertThatThrownBy(() -> programme.as(world.alpha(), () -> queries.letters(OutboxFilter.ALL, null, 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> programme.as(world.expert(), queries::summary))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(programme
                        .as(world.staff(), () -> queries.letters(to("hanako@alpha.example"), null, 10))
                        .items())
                .hasSize(1);
    }

    @Test
    void anExpertWritesOfVisitsToTheCohortAlone() {
        var world = programme.found();
        var known = programme.as(
                world.staff(),
                () -> transaction()
                        .execute(status -> db.sql("select email from account where email like 'alpha@%'")
                                .query(String.class)
                                .single()));

        assertThat(put(world.expert(), "support.planned", known)).isEqualTo(1);
        for (var refused : List.of(
                List.of("support.planned", "stranger@example.com"),
                List.of("support.invented", known),
                List.of("identity.invitation", known))) {
            assertThatThrownBy(() -> put(world.expert(), refused.getFirst(), refused.getLast()))
                    .as("%s", refused)
                    .hasStackTraceContaining("row-level security");
        }
        assertThatThrownBy(() -> put(world.staff(), "support.invented", known))
                .hasStackTraceContaining("row-level security");
    }

    private Integer put(UUID seat, String kind, String to) {
        return programme.as(
                seat,
                () -> transaction()
                        .execute(status -> db.sql("""
                                insert into outgoing_mail (id, key, template, language, put_at, due_at, recipient, subject, body)
                                values (?, ?, ?, 'ja', now(), now(), ?, 'a', 'a')
                                """)
                                .params(UUID.randomUUID(), UUID.randomUUID().toString(), kind, to)
                                .update()));
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    @Test
    void everyKindOfLetterThatComesAlongMayBePut() throws IOException {
        var desk = office.found();
        var brought = Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:mail/*_ja.txt"))
                .map(file -> file.getFilename().replace("_ja.txt", ""))
                .toList();

        List<String> known = acting.as(
                desk.staff(),
                () -> transaction()
                        .execute(status -> db.sql("select unnest(letter_kinds())")
                                .query(String.class)
                                .list()));
        assertThat(known).containsExactlyInAnyOrderElementsOf(brought);
    }

    @Test
    void anotherTenantsLettersAreMissing() {
        var desk = office.found();
        var other = office.found();
        office.put(desk, "a");
        var letter = letters(desk).getFirst().id();

        assertThat(letters(other)).isEmpty();
        assertThatThrownBy(() -> acting.as(other.staff(), () -> queries.letter(letter)))
                .isInstanceOf(MissingException.class);
        assertThat(acting.as(other.staff(), () -> decisions.resend(letter))).isFalse();
    }

    @Test
    void whoeverIsInvitedGetsALetterWithTheSeat() {
        var world = programme.found();

        var letters = programme.as(
                world.staff(),
                () -> queries.letters(new OutboxFilter(MailState.WAITING, "identity.invitation", null), null, 50));

        assertThat(letters.items())
                .hasSize(6)
                .allMatch(letter -> letter.subject().equals("石垣への招待"));
        var letter = programme.as(
                world.staff(), () -> queries.letter(letters.items().getFirst().id()));
        assertThat(letter.body()).contains("から、石垣に招待されました").contains("http");
    }

    @Test
    void theListIsPagedByKeyAndNarrowed() {
        var desk = office.found();
        List.of("a", "b", "c").forEach(key -> office.put(desk, key));

        var first = acting.as(desk.staff(), () -> queries.letters(OutboxFilter.ALL, null, 2));
        var second = acting.as(desk.staff(), () -> queries.letters(OutboxFilter.ALL, first.next(), 2));

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
        assertThat(acting.as(
                                desk.staff(),
                                () -> queries.letters(new OutboxFilter(MailState.FAILED, null, null), null, 2))
                        .items())
                .isEmpty();
        assertThat(acting.as(desk.staff(), () -> queries.letters(to("nobody@alpha.example"), null, 2))
                        .items())
                .isEmpty();
        var summary = acting.as(desk.staff(), queries::summary);
        assertThat(summary.waiting()).isEqualTo(3);
        assertThat(summary.server()).isEqualTo(MailServerState.NOT_CONFIGURED);
    }

    @Test
    void nothingButOnePlainAddressIsWrittenTo() {
        for (var address : List.of(
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example, c@d.example",
                "花子 <a@b.example>",
                "a@b.example\u0000",
                "a b@c.example",
                "nobody",
                "a@@b.example")) {
            assertThatThrownBy(() -> new Letter("identity.invitation", address, Locale.JAPANESE, Map.of(), "a"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("b.example");
        }
        assertThat(MailAddress.isPlain("dot..dot.@phone.example")).isTrue();
    }

    @Test
    void aValueWithALineBreakDoesNotReachASubject() {
        var desk = office.found();
        acting.as(desk.staff(), () -> templates.reword("identity.invitation", "ja", "{{name}}さんへ", "本文", 0));

        assertThatThrownBy(() -> acting.as(
                        desk.staff(),
                        () -> outbox.put(new Letter(
                                "identity.invitation",
                                "a@b.example",
                                Locale.JAPANESE,
                                Map.of("name", "花子\r\nBcc: c@d.example", "organiser", "o", "address", "a"),
                                "a"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLetterWithoutAValueForAPlaceIsAMistakeOfTheProgram() {
        var desk = office.found();

        assertThatThrownBy(() -> acting.as(
                        desk.staff(),
                        () -> outbox.put(
                                new Letter("identity.invitation", "a@b.example", Locale.JAPANESE, Map.of(), "a"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theStaffsWordingIsTheirOwnTenantsAndKeptByVersion() {
        var desk = office.found();
        var other = office.found();

        acting.as(desk.staff(), () -> templates.reword("identity.invitation", "ja", "ようこそ", "{{name}}<様>", 0));
        office.put(desk, "a");
        office.put(other, "a");

        var letter = acting.as(
                desk.staff(), () -> queries.letter(letters(desk).getFirst().id()));
        assertThat(letter.row().subject()).isEqualTo("ようこそ");
        assertThat(letter.body()).isEqualTo("石垣 花子<様>");
        assertThat(letter.version()).isEqualTo(1);
        assertThat(letters(other).getFirst().subject()).isEqualTo("石垣への招待");

        assertThatThrownBy(() ->
                        acting.as(desk.staff(), () -> templates.reword("identity.invitation", "ja", "二人目", "本文", 0)))
                .isInstanceOf(StaleWordingException.class);
        acting.as(desk.staff(), () -> templates.reset("identity.invitation", "ja", 1));
        var reset = acting.as(desk.staff(), () -> wordings.template("identity.invitation", "ja", Locale.JAPANESE));
        assertThat(reset.own()).isFalse();
        assertThat(reset.version()).isEqualTo(2);
        assertThat(reset.subject()).isEqualTo("石垣への招待");
    }

    @Test
    void onlyStaffWordLetters() {
        var world = programme.found();

        assertThatThrownBy(() -> programme.as(
                        world.expert(), () -> templates.reword("identity.invitation", "ja", "件名", "本文", 0)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(Role.ofPeople()).contains(Role.EXPERT);
    }

    @Test
    void aWordingThatCannotBeUsedIsToldByItsField() {
        assertThat(problems(" ", "本文")).containsExactly("subject EMPTY ");
        assertThat(problems("件名", "")).containsExactly("body EMPTY ");
        assertThat(problems("{{nmae}}", "{{name}} {{foo}} {{bar}}"))
                .containsExactly("subject UNKNOWN_PLACE nmae", "body UNKNOWN_PLACE bar, foo");
        assertThat(problems("件名\nBcc: a@b.example", "本文")).containsExactly("subject NOT_ONE_LINE ");
        assertThat(problems("件名", "{{name")).containsExactly("body UNREADABLE ");
        assertThat(problems("件名", "{{#name}}")).containsExactly("body UNREADABLE ");
        assertThat(problems("件名", "{{>secret}}")).containsExactly("body UNREADABLE ");
        assertThat(problems("件名", "{{name.class}}")).containsExactly("body UNKNOWN_PLACE name.class");
        assertThat(problems("{{organiser}}から", "{{#name}}{{name}}さん{{/name}} & <{{address}}>"))
                .isEmpty();
    }

    @Test
    void thePreviewShowsAnExampleInEveryPlace() {
        var preview = rules.preview("identity.invitation", "ja", "{{organiser}}から", "{{name}} さん")
                .orElseThrow();

        assertThat(preview.subject()).isEqualTo("石積み支援機構から");
        assertThat(preview.body()).isEqualTo("石垣 花子 さん");
        assertThat(rules.preview("identity.invitation", "ja", "", "本文")).isEmpty();
    }

    private List<String> problems(String subject, String body) {
        return rules.problems("identity.invitation", subject, body).stream()
                .map(problem -> (problem.inSubject() ? "subject " : "body ") + problem.kind() + " " + problem.places())
                .toList();
    }

    private List<OutgoingRow> letters(Office.Desk desk) {
        return acting.as(
                desk.staff(), () -> queries.letters(OutboxFilter.ALL, null, 50).items());
    }

    private static OutboxFilter to(String recipient) {
        return new OutboxFilter(null, null, recipient);
    }
}
