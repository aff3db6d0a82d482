package jp.ishigaki.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.guard.AddedWords.Reason;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.tenancy.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class GuardServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    Guard guard;

    @Autowired
    GuardedWordService words;

    @Autowired
    GuardedWordQueries list;

    @Autowired
    IncidentContacts contacts;

    @Autowired
    IdentityQueries identity;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
    }

    @Test
    void s24AnAddressAPasswordAndACustomerAreFoundWithAWordToPutInstead() {
        programme.as(world.alpha(), () -> words.add(WordKind.CUSTOMER, "株式会社東都電装"));

        var found = programme.as(
                world.alpha(), () -> guard.look("東都電装さんの件です。192.168.1.10 のパスワードは Hokusei2024 で、192.168.1.10 だけです。"));

        assertThat(found)
                .extracting(Finding::kind, Finding::text, Finding::placeholder)
                .containsExactly(
                        tuple(FindingKind.CUSTOMER, "東都電装", "〔取引先1〕"),
                        tuple(FindingKind.ADDRESS, "192.168.1.10", "〔IPアドレス1〕"),
                        tuple(FindingKind.CREDENTIAL, "Hokusei2024", "〔パスワード1〕"),
                        tuple(FindingKind.ADDRESS, "192.168.1.10", "〔IPアドレス1〕"));
    }

    @Test
    void theOwnCompanyItsPeopleAndItsDomainAreKnownWithoutAList() {
        var company = programme.as(
                world.alpha(),
                () -> identity.company(world.alphaCompany()).orElseThrow().name());
        var word = company.substring(company.length() - 8);
        programme.seat(
                world.staff(),
                "高梨 咲",
                "saki@" + UUID.randomUUID() + ".example",
                Role.EXECUTIVE,
                world.cohort(),
                world.alphaCompany());

        var found =
                programme.as(world.alpha(), () -> guard.look(company + "の髙梨です。portal." + word + ".example は社内のものです。"));

        assertThat(found)
                .extracting(Finding::kind)
                .containsExactly(FindingKind.COMPANY, FindingKind.COLLEAGUE, FindingKind.HOST);
    }

    @Test
    void anExpertIsRemindedOfTheCompaniesInTheirCareAndOfNoOthers() {
        var alpha = programme.as(
                world.alpha(),
                () -> identity.company(world.alphaCompany()).orElseThrow().name());
        var beta = programme.as(
                world.beta(),
                () -> identity.company(world.betaCompany()).orElseThrow().name());

        var found = programme.as(world.expert(), () -> guard.look(alpha + "と" + beta));

        assertThat(found).extracting(Finding::text).containsExactly(alpha);
        assertThat(programme.as(world.expert2(), () -> guard.look(alpha))).isEmpty();
    }

    @Test
    void s24ACompanysListIsNobodyElsesNeitherInServicesNorInPlainSql() {
        programme.as(world.alpha(), () -> words.add(WordKind.CUSTOMER, "東都電装"));
        programme.as(world.alpha(), () -> contacts.add(ContactKind.CUSTOMER, "東都電装", "045-555-0100", ""));

        for (var other : List.of(
                world.beta(), world.gamma(), world.expert(), world.expert2(), world.lecturer(), world.staff())) {
            assertThat(programme.as(other, () -> guard.look("東都電装"))).isEmpty();
            assertThat(programme.as(other, () -> rows("guarded_word"))).isZero();
            assertThat(programme.as(other, () -> rows("incident_contact"))).isZero();
        }
        assertThat(programme.as(world.alphaExec(), () -> guard.look("東都電装"))).hasSize(1);
        for (var other : List.of(world.expert(), world.lecturer(), world.staff())) {
            refused(() -> programme.as(other, () -> list.words(null, null, 10)));
            refused(() -> programme.as(other, () -> contacts.all()));
        }
    }

    @Test
    void manyWordsComeInAtOnceOnceEachAndTheRestIsSaidLineByLine() {
        var result = programme.as(world.alpha(), () -> words.add(WordKind.CUSTOMER, """
                        株式会社みなと食品

                        ㈱みなと食品
                        ミナト食品
                        a
                        当社
                        %s
                        Kirishima Logistics
                        """.formatted("長".repeat(81))));

        assertThat(result.added()).isEqualTo(2);
        assertThat(result.known()).isEqualTo(2);
        assertThat(result.unfit())
                .extracting(AddedWords.Unfit::line, AddedWords.Unfit::reason)
                .containsExactly(tuple(5, Reason.TOO_SHORT), tuple(6, Reason.TOO_COMMON), tuple(7, Reason.TOO_LONG));
        assertThat(programme
                        .as(world.alpha(), () -> words.add(WordKind.LISTED, "みなと食品"))
                        .known())
                .isEqualTo(1);
    }

    @Test
    void theListIsPagedByKeyAndHasAnEndThatPlainSqlMeetsToo() {
        var many = IntStream.range(0, 510).mapToObj(i -> "得意先" + i).collect(Collectors.joining("\n"));

        var result = programme.as(world.alpha(), () -> words.add(WordKind.CUSTOMER, many));

        assertThat(result.added()).isEqualTo(GuardedWordService.MOST);
        assertThat(result.unfit()).hasSize(10).allMatch(each -> each.reason() == Reason.NO_ROOM);
        var first = programme.as(world.alpha(), () -> list.words(null, null, 300));
        var second = programme.as(world.alpha(), () -> list.words(null, first.next(), 300));
        assertThat(first.items()).hasSize(300).doesNotContainAnyElementsOf(second.items());
        assertThat(second.items()).hasSize(200);
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> programme.as(
                        world.alphaExec(),
                        () -> sql(
                                "insert into guarded_word (id, kind, word, folded) values (gen_random_uuid(), 'LISTED',"
                                        + " 'もう一つ', 'もう一つ')")))
                .hasMessageContaining("500 words");
    }

    @Test
    void aWordIsTakenOutByItsCompanyAlone() {
        programme.as(world.alpha(), () -> words.add(WordKind.CUSTOMER, "東都電装"));
        var word = programme
                .as(world.alpha(), () -> list.words(null, null, 10))
                .items()
                .getFirst()
                .id();

        assertThatThrownBy(() -> programme.as(world.beta(), () -> words.remove(word)))
                .isInstanceOf(MissingException.class);
        programme.as(world.alphaExec(), () -> words.remove(word));

        assertThat(programme.as(world.alpha(), () -> list.count())).isZero();
    }

    @Test
    void oneLookAsksTheDatabaseOnceHoweverManyTextsAndWordsThereAre() {
        var many = IntStream.range(0, 300).mapToObj(i -> "得意先" + i).collect(Collectors.joining("\n"));
        programme.as(world.alpha(), () -> words.add(WordKind.CUSTOMER, many));

        var asked = Statements.during(() -> programme.as(
                world.alpha(),
                () -> guard.look(List.of("得意先12", "得意先299", "10.0.0.1"), new Placeholders(), Locale.JAPANESE)));

        assertThat(asked).isEqualTo(1);
    }

    @Test
    void s25ContactsAreTheCompanysAndOfTwoWhoChangeOneTheSecondIsTold() {
        programme.as(world.alpha(), () -> contacts.add(ContactKind.INSURER, "海風保険", "03-5550-0199", "証券番号は金庫"));
        programme.as(world.alphaExec(), () -> contacts.add(ContactKind.VENDOR, "汐見システム", "045-555-0123", ""));
        var shown = programme.as(world.alpha(), () -> contacts.all());

        assertThat(shown).extracting(IncidentContact::name).containsExactly("汐見システム", "海風保険");
        var vendor = shown.getFirst();
        programme.as(world.alpha(), () -> contacts.change(vendor, ContactKind.VENDOR, "汐見システム", "045-555-0124", ""));
        assertThatThrownBy(() -> programme.as(
                        world.alphaExec(), () -> contacts.change(vendor, ContactKind.VENDOR, "汐見", "045-555-0125", "")))
                .isInstanceOf(StaleContactException.class);
        assertThatThrownBy(() -> programme.as(world.beta(), () -> contacts.remove(vendor.id())))
                .isInstanceOf(MissingException.class);
        programme.as(world.alphaExec(), () -> contacts.remove(vendor.id()));

        assertThat(programme.as(world.alpha(), () -> contacts.all()))
                .extracting(IncidentContact::name)
                .containsExactly("海風保険");
    }

    private static void refused(Supplier<?> call) {
        assertThatThrownBy(call::get).isInstanceOf(AccessDeniedException.class);
    }

    private int rows(String table) {
        return transaction.execute(status ->
                db.sql("select count(*) from " + table).query(Integer.class).single());
    }

    private int sql(String statement) {
        return transaction.execute(status -> db.sql(statement).update());
    }
}
