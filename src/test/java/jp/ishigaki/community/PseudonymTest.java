package jp.ishigaki.community;

import static jp.ishigaki.community.QuestionDisclosure.COHORT;
import static jp.ishigaki.community.QuestionDisclosure.COMPANY;
import static jp.ishigaki.community.QuestionDisclosure.EXPERTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class PseudonymTest {

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries queries;

    @Autowired
    QuestionUnmasking unmasking;

    @Autowired
    IdentityQueries identity;

    @Autowired
    NotificationQueries notices;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Programme.World world;
    private UUID hidden;

    @BeforeEach
    void alphaAsksUnderAPseudonym() {
        world = programme.found();
        hidden = programme.as(
                world.alpha(), () -> community.ask(question("更新の順", COHORT).underPseudonym()));
    }

    private static NewQuestion question(String title, QuestionDisclosure readers) {
        return new NewQuestion(title, "どう進めますか。", null, null, List.of()).readBy(readers);
    }

    @Test
    void thePersonAndTheirCompanyKnowThatItIsTheirsAndNobodyElseDoes() {
        var company = name(world.alphaCompany());
        for (var own : List.of(world.alpha(), world.alphaExec())) {
            var details = read(own, hidden);
            assertThat(details.ofOwnCompany()).isTrue();
            assertThat(details.question().company()).isEqualTo(company);
        }
        for (var other : List.of(world.beta(), world.expert(), world.expert2(), world.lecturer(), world.staff())) {
            var details = read(other, hidden);
            assertThat(details.ofOwnCompany()).isFalse();
            assertThat(details.person()).isEmpty();
            assertThat(details.toString())
                    .doesNotContain(company, world.alphaCompany().toString());
        }
    }

    @Test
    void onlyWhoAskedAcceptsAndMayChangeTheReaders() {
        var answer = programme.as(world.beta(), () -> community.answer(hidden, "古いものからです。"));

        assertThat(read(world.alphaExec(), hidden).acceptable()).isFalse();
        assertThatThrownBy(() -> programme.as(world.alphaExec(), () -> community.accept(hidden, answer)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> programme.as(world.alphaExec(), () -> community.disclose(hidden, EXPERTS)))
                .isInstanceOf(AccessDeniedException.class);
        programme.as(world.alpha(), () -> community.accept(hidden, answer));

        assertThat(read(world.beta(), hidden).question().solved()).isTrue();
        assertThat(trail("answer.accepted")).isZero();
    }

    @Test
    void companiesAreNumberedByTheirFirstPostAndKeepTheirNumber() {
        programme.as(world.beta(), () -> community.answer(hidden, "当社は月ごとです。", true));
        programme.as(world.alpha(), () -> community.answer(hidden, "台数が多いのです。"));
        programme.as(world.beta(), () -> community.answer(hidden, "台帳も見ます。", true));
        programme.as(world.expert(), () -> community.answer(hidden, "順に進めましょう。"));

        for (var reader : List.of(world.lecturer(), world.staff(), world.alpha(), world.beta())) {
            assertThat(read(reader, hidden).answers())
                    .extracting(AnswerRow::alias)
                    .containsExactly(1, 0, 1, null);
        }
        assertThat(read(world.alpha(), hidden).answers().getFirst().company()).isNull();
    }

    @Test
    void theAskersCompanyDoesNotSlipIntoItsOwnThreadByName() {
        var answer = programme.as(world.alphaExec(), () -> community.answer(hidden, "もう少し教えてください。"));

        assertThat(read(world.beta(), hidden).answers())
                .extracting(AnswerRow::alias)
                .containsExactly(0);
        assertThatThrownBy(() -> sql(world.alpha(), """
                        insert into answer (id, question_id, cohort_id, company_id, answered_by, role, body, answered_at)
                        select gen_random_uuid(), question_id, cohort_id, acting_company(), acting_person(), acting_role(),
                               'x', now() from answer where id = ?
                        """, answer)).hasStackTraceContaining("answers under it");
    }

    @Test
    void aPseudonymousTextThatNamesItsCompanyIsRefusedWithTheWord() {
        var company = name(world.alphaCompany());

        assertThatThrownBy(() -> programme.as(
                        world.alpha(),
                        () -> community.ask(
                                new NewQuestion(company + "の端末", "古いのです。", null, null, List.of()).underPseudonym())))
                .isInstanceOfSatisfying(
                        NamesItselfException.class,
                        refused -> assertThat(refused.found()).contains("アルファ製作所"));
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> community.answer(hidden, company + "です")))
                .isInstanceOf(NamesItselfException.class);
        programme.as(world.beta(), () -> community.answer(hidden, company + "さんも月ごとですか", true));
    }

    @Test
    void onlyWhoActsForACompanyHasAPseudonym() {
        for (var other : List.of(world.expert(), world.lecturer())) {
            assertThatThrownBy(() -> programme.as(
                            other, () -> community.ask(question("x", COHORT).underPseudonym())))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> programme.as(other, () -> community.answer(hidden, "x", true)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> sql(other, """
                            insert into answer (id, question_id, cohort_id, pseudonymous, role, body, answered_at)
                            select gen_random_uuid(), id, cohort_id, true, 'PARTICIPANT', 'x', asked_at from question
                            where id = ?
                            """, hidden)).hasStackTraceContaining("row-level security");
        }
    }

    @Test
    void aPseudonymousQuestionIsNeverItsCompanysAlone() {
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> community.disclose(hidden, COMPANY)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sql(world.alpha(), "update question set disclosure = 'COMPANY' where id = ?", hidden))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void allExpertsHearOfItAsTheAssignedOneAloneWouldTellWhoseItIs() {
        assertThat(programme.as(world.expert(), notices::unread)).isEqualTo(1);
        assertThat(programme.as(world.expert2(), notices::unread)).isEqualTo(1);
    }

    @Test
    void whoWroteUnderAPseudonymIsToldWithoutAnybodyLearningWhom() {
        var answer = programme.as(world.beta(), () -> community.answer(hidden, "当社は月ごとです。", true));
        programme.as(world.lecturer(), () -> community.answer(hidden, "古いものからです。"));
        programme.as(world.alpha(), () -> community.accept(hidden, answer));

        assertThat(keys(world.alpha())).containsExactly("answered", "answered");
        assertThat(keys(world.beta())).containsExactly("accepted");
        assertThat(keys(world.lecturer())).containsExactly("solved");
        // Telling the same again would fail where it has been told: it never does.
        for (var person : List.of(world.alpha(), world.alphaExec())) {
            assertThat(sql(world.beta(), """
                            insert into notice (id, person_id, message_key, path, about, created_at)
                            select gen_random_uuid(), m.person_id, 'community.QuestionNotifications.answered',
                                   'question/' || q.id || '#answer-' || a.id, q.id, now()
                            from membership m, question q join answer a on a.question_id = q.id
                            where m.id = ? and a.id = ? on conflict do nothing
                            """, person, answer)).isEqualTo(1);
        }
    }

    @Test
    void staffLookBehindItOnlyWithAReasonAndOnRecordAndItsWriterReadsWhy() {
        var company = name(world.alphaCompany());
        assertThatThrownBy(() -> programme.as(world.staff(), () -> unmasking.lookBehind(hidden, 0, " ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(read(world.staff(), hidden).question().company()).isNull();

        programme.as(world.staff(), () -> unmasking.lookBehind(hidden, 0, "すぐに連絡を取るため"));

        assertThat(read(world.staff(), hidden).question().company()).isEqualTo(company);
        assertThat(keys(world.alpha())).containsExactly("unmasked");
        for (var reader : List.of(world.alpha(), world.alphaExec(), world.staff())) {
            assertThat(programme.as(reader, () -> unmasking.looksAt(hidden)))
                    .singleElement()
                    .satisfies(look -> assertThat(look.reason()).isEqualTo("すぐに連絡を取るため"))
                    .satisfies(look -> assertThat(look.person()).isEqualTo("事務局 花子"));
        }
        for (var other : List.of(world.beta(), world.expert(), world.lecturer())) {
            assertThat(programme.as(other, () -> unmasking.looksAt(hidden))).isEmpty();
        }
        assertThat(trail("question.unmasked")).isEqualTo(1);
        assertThat(counted("action like 'question.%' and company_id is not null"))
                .isZero();
    }

    @Test
    void aLookIsAtOnePseudonymOnceAndForTheOfficeAlone() {
        programme.as(world.beta(), () -> community.answer(hidden, "当社は月ごとです。", true));
        programme.as(world.staff(), () -> unmasking.lookBehind(hidden, 1, "連絡を取るため"));

        assertThat(read(world.staff(), hidden).question().company()).isNull();
        assertThat(read(world.staff(), hidden).answers().getFirst().company()).isEqualTo(name(world.betaCompany()));
        assertThatThrownBy(() -> programme.as(world.staff(), () -> unmasking.lookBehind(hidden, 1, "もう一度")))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.staff(), () -> unmasking.lookBehind(hidden, 2, "だれもいない")))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.staffOther(), () -> unmasking.lookBehind(hidden, 0, "外から")))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.expert(), () -> unmasking.lookBehind(hidden, 0, "担当です")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void bylinesAreWrittenByTheDatabaseAlone() {
        assertThatThrownBy(() -> sql(world.beta(), """
                        insert into byline (post_id, question_id, alias, company_id, person_id, role)
                        select gen_random_uuid(), id, 0, acting_company(), acting_person(), acting_role() from question
                        where id = ?
                        """, hidden)).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql(world.alpha(), "delete from byline where post_id = ?", hidden))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> sql(
                        world.staff(),
                        "insert into byline_look (id, question_id, alias, company_id, reason) "
                                + "select gen_random_uuid(), ?, 0, ?, 'x'",
                        hidden,
                        world.alphaCompany()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void nothingTellsTheMomentOrTheTransactionInWhichItWasWritten() {
        assertThat(read(world.beta(), hidden).question().askedAt())
                .isEqualTo(
                        Pseudonyms.dayOf(read(world.beta(), hidden).question().askedAt()));
        for (var column : List.of("xmin", "ctid")) {
            for (var table : List.of(
                    "question", "answer", "question_change", "post_comment", "post_version", "question_closing")) {
                assertThatThrownBy(() -> sql(world.beta(), "select " + column + " from " + table))
                        .hasStackTraceContaining("permission denied");
            }
        }
    }

    private QuestionDetails read(UUID seat, UUID question) {
        return programme.as(seat, () -> queries.question(question));
    }

    private String name(UUID company) {
        return programme.as(
                world.staff(), () -> identity.company(company).orElseThrow().name());
    }

    private List<String> keys(UUID seat) {
        return programme.as(seat, () -> notices.latest(null, 9)).items().stream()
                .map(notice -> notice.messageKey().substring(notice.messageKey().lastIndexOf('.') + 1))
                .toList();
    }

    private int trail(String action) {
        return counted("action = '" + action + "'");
    }

    private int counted(String entries) {
        return programme.as(
                world.staff(),
                () -> transaction.execute(status -> db.sql("select count(*) from audit_entry where " + entries)
                        .query(Integer.class)
                        .single()));
    }

    private int sql(UUID seat, String statement, Object... params) {
        return programme.as(
                seat,
                () -> transaction.execute(
                        status -> db.sql(statement).params(List.of(params)).update()));
    }
}
