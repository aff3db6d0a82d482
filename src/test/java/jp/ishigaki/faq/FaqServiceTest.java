package jp.ishigaki.faq;

import static jp.ishigaki.community.QuestionDisclosure.COHORT;
import static jp.ishigaki.community.QuestionDisclosure.COMPANY;
import static jp.ishigaki.community.QuestionDisclosure.EXPERTS;
import static jp.ishigaki.enrolment.Recruiting.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.DueSpan;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.community.QuestionDisclosure;
import jp.ishigaki.community.QuestionFilter;
import jp.ishigaki.curriculum.CurriculumQueries;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.curriculum.ReferenceRefusedException;
import jp.ishigaki.faq.FaqRefusedException.Reason;
import jp.ishigaki.moderation.ModerationService;
import jp.ishigaki.moderation.Verdict;
import jp.ishigaki.search.SearchFilter;
import jp.ishigaki.search.SearchHit;
import jp.ishigaki.search.SearchKind;
import jp.ishigaki.search.SearchQueries;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class FaqServiceTest {

    private static final FaqText TEXT =
            new FaqText("控えは何世代残せばよいですか", "**3世代**を目安に、1つは離れた場所に置きます。", "2-2-3", "", List.of("バックアップ"));

    @Autowired
    Programme programme;

    @Autowired
    FaqService service;

    @Autowired
    FaqQueries queries;

    @Autowired
    FaqDesk desk;

    @Autowired
    ModerationService moderation;

    @Autowired
    FaqWorks works;

    @Autowired
    FaqConsents consents;

    @Autowired
    FaqDismissals dismissals;

    @Autowired
    FaqHelp help;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries questions;

    @Autowired
    CurriculumService textbook;

    @Autowired
    CurriculumQueries curriculum;

    @Autowired
    CohortService cohorts;

    @Autowired
    SearchQueries search;

    @Autowired
    FaqDue due;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private World world;

    @BeforeEach
    void found() {
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
        programme.as(world.staffOther(), () -> textbook.load());
    }

    @Test
    void whatIsHiddenLendsNothing() {
        var hidden = endorsed(COHORT, false);
        var question = questionOf(hidden);
        programme.as(world.staff(), () -> moderation.decide(question, hidden, Verdict.HIDDEN, "機密のため"));

        assertThat(programme
                        .as(world.expert(), () -> desk.proposals(null, null, 10))
                        .items())
                .isEmpty();
        assertThat(programme.as(world.expert(), () -> desk.ofQuestion(question)))
                .isEmpty();
        assertThatThrownBy(() -> programme.as(world.expert(), () -> service.draft(hidden, TEXT)))
                .isInstanceOf(MissingException.class);

        programme.as(world.staff(), () -> moderation.decide(question, hidden, Verdict.SHOWN, ""));
        var id = programme.as(world.expert(), () -> service.draft(hidden, TEXT));
        programme.as(world.expert(), () -> service.submit(id, 1));
        programme.as(world.staff(), () -> moderation.decide(question, question, Verdict.HIDDEN, "機密のため"));
        assertThatThrownBy(() -> programme.as(world.expert2(), () -> service.release(id, 1)))
                .isInstanceOf(FaqRefusedException.class);
    }

    private UUID questionOf(UUID answer) {
        return programme.as(
                world.staff(),
                () -> transaction.execute(status -> db.sql("select question_id from answer where id = ?")
                        .param(answer)
                        .query(UUID.class)
                        .single()));
    }

    @Test
    void s23_aPeersAnswerThatAnExpertConfirmedIsReadByNextYearsCohortAfterAnotherHasReviewedIt() {
        var answer = endorsed(COHORT, false);
        assertThat(programme
                        .as(world.expert(), () -> questions.questions(QuestionFilter.ENDORSED, null, null, 10))
                        .items())
                .hasSize(1);
        assertThat(programme
                        .as(world.expert(), () -> desk.proposals(null, null, 10))
                        .items())
                .extracting(FaqProposal::answer)
                .containsExactly(answer);

        var id = programme.as(world.expert(), () -> service.draft(answer, TEXT));
        assertThat(programme
                        .as(world.expert(), () -> desk.proposals(null, null, 10))
                        .items())
                .isEmpty();
        programme.as(world.expert(), () -> service.submit(id, 1));
        assertThatThrownBy(() -> programme.as(world.beta(), () -> queries.entry(id)))
                .isInstanceOf(MissingException.class);
        assertThat(found(world.beta())).isEmpty();
        programme.as(world.expert2(), () -> service.release(id, 1));

        var next = programme.as(world.staff(), () -> cohorts.open("令和7年度", "R7", 2025));
        var newcomer =
                programme.seat(world.staff(), "来年の人", UUID.randomUUID() + "@next.example", Role.LECTURER, next, null);
        for (var reader : List.of(world.beta(), world.alphaExec(), world.lecturer(), newcomer)) {
            assertThat(programme.as(reader, () -> queries.entry(id)).shown().question())
                    .isEqualTo(TEXT.question());
            assertThat(found(reader)).containsExactly(TEXT.question());
            assertThat(programme
                            .as(reader, () -> queries.list(null, "2-2-3", null, 10))
                            .items())
                    .hasSize(1);
        }
        assertThat(programme.as(newcomer, () -> works.work(id)).source())
                .as("next year's editors read no question of last year's cohort")
                .isNull();
        assertThat(programme.as(world.expert2(), () -> works.work(id)).source()).isNotNull();
        for (var stranger : List.of(world.gamma(), world.staffOther())) {
            assertThatThrownBy(() -> programme.as(stranger, () -> queries.entry(id)))
                    .isInstanceOf(MissingException.class);
            assertThat(found(stranger)).isEmpty();
        }
        assertThat(told(world.expert())).contains("faq.FaqNotifications.released");
    }

    @Test
    void whoWroteItDoesNotReleaseItNeitherInTheServiceNorInTheDatabase() {
        var id = submitted(world.expert());

        assertThatThrownBy(() -> programme.as(world.expert(), () -> service.release(id, 1)))
                .isInstanceOfSatisfying(
                        FaqRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.OWN));
        assertThat(asked(world.expert(), "select review_faq('" + id + "', 1, true, '')"))
                .isEqualTo("OWN");
        for (var sql : List.of(
                "update faq_entry set released = 1, confirmed_at = now() where id = '" + id + "'",
                "update faq_version set written_by = released_by where entry_id = '" + id + "'",
                "insert into faq_entry (id) values (gen_random_uuid())",
                "select add_faq_version('" + id + "', 'a', 'a', '2-2-3', 'R6', null, '{}')")) {
            assertThatThrownBy(() -> asked(world.staff(), sql)).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> asked(world.lecturer(), "select review_faq('" + id + "', 1, true, '')"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> programme.as(world.lecturer(), () -> service.release(id, 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> service.submit(id, 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> asked(world.alpha(), "select submit_faq('" + id + "', 1)"))
                .isInstanceOf(DataAccessException.class);
        programme.as(world.staff(), () -> service.release(id, 1));
        assertThat(programme.as(world.beta(), () -> queries.entry(id)).helpful())
                .isZero();
    }

    @Test
    void whatIsGivenBackIsWordedAnewAndTheReleasedVersionStaysMeanwhile() {
        var id = submitted(world.lecturer());
        programme.as(world.expert(), () -> service.giveBack(id, 1, "世代の数え方も書いてください。"));
        assertThat(told(world.lecturer())).contains("faq.FaqNotifications.returned");
        assertThat(programme.as(world.lecturer(), () -> works.work(id)).events())
                .extracting(FaqEvent::kind, FaqEvent::said)
                .contains(tuple(FaqEvent.Kind.RETURNED, "世代の数え方も書いてください。"));

        programme.as(world.lecturer(), () -> service.word(id, 1, worded("直した答え")));
        assertThatThrownBy(() -> programme.as(world.lecturer(), () -> service.word(id, 1, TEXT)))
                .isInstanceOfSatisfying(
                        FaqRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.STALE));
        programme.as(world.lecturer(), () -> service.submit(id, 2));
        programme.as(world.expert(), () -> service.release(id, 2));
        programme.as(world.expert(), () -> service.word(id, 2, worded("さらに直した答え")));

        assertThat(programme.as(world.beta(), () -> queries.entry(id)).shown().answer())
                .isEqualTo("直した答え");
        assertThat(count(world.beta(), "faq_version where entry_id = '" + id + "'"))
                .isEqualTo(1);
        assertThat(count(world.beta(), "faq_event")).isZero();
        assertThat(count(world.expert(), "faq_version where entry_id = '" + id + "'"))
                .isEqualTo(3);
        programme.as(world.expert(), () -> service.submit(id, 3));
        programme.as(world.expert2(), () -> service.release(id, 3));
        assertThat(programme.as(world.beta(), () -> queries.entry(id)).shown().answer())
                .isEqualTo("さらに直した答え");
    }

    @Test
    void aRetiredEntryIsReadAndFoundByNobodyButThoseWhoWrite() {
        var id = released();
        programme.as(world.expert2(), () -> service.retire(id, 1, "制度が変わったため"));

        assertThatThrownBy(() -> programme.as(world.beta(), () -> queries.entry(id)))
                .isInstanceOf(MissingException.class);
        assertThat(found(world.beta())).isEmpty();
        assertThat(found(world.staff())).isEmpty();
        assertThat(programme
                        .as(world.staff(), () -> desk.entries(FaqScope.RETIRED, null, null, 10))
                        .items())
                .extracting(FaqRow::id)
                .containsExactly(id);
    }

    @Test
    void noEntryNamesACompanyOrAPersonOfTheTenantAlsoNotOneOfAnotherCohort() {
        var answer = endorsed(COHORT, false);
        var next = programme.as(world.staff(), () -> cohorts.open("令和7年度", "R7", 2025));
        programme.seat(world.staff(), "御手洗 次郎", UUID.randomUUID() + "@next.example", Role.LECTURER, next, null);
        assertThat(count(world.expert(), "person where name = '御手洗 次郎'")).isZero();
        var company = asked(world.staff(), "select name from company where id = '" + world.alphaCompany() + "'");

        for (var named : List.of("御手洗さんの方法です。", "ミタライ 御手洗次郎 に聞いた。", company + "では3世代です。", "mailto taro@example.com")) {
            assertThatThrownBy(() -> programme.as(world.expert(), () -> service.draft(answer, worded(named))))
                    .as(named)
                    .isInstanceOf(NamesSomebodyException.class);
        }
        assertThat(asked(
                        world.expert(),
                        "select draft_faq(gen_random_uuid(), '" + answer
                                + "', 'q', '御手洗さんの方法', '2-2-3', 'R6', null, '{}')"))
                .isEqualTo("NAMED");
        assertThat(asked(world.beta(), "select coalesce(faq_names_in('御手洗次郎'), 'nothing')"))
                .isEqualTo("nothing");
        assertThat(programme.as(world.expert(), () -> service.draft(answer, TEXT)))
                .isNotNull();
    }

    @Test
    void whatWasAskedForTheExpertsTakesTheAskersConsentAlsoUnderAPseudonym() {
        for (var unnamed : List.of(false, true)) {
            var answer = endorsed(EXPERTS, unnamed);
            var question = UUID.fromString(
                    asked(world.staff(), "select question_id::text from answer where id = '" + answer + "'"));
            refused(answer, Reason.CLOSED);
            assertThatThrownBy(() -> programme.as(world.lecturer(), () -> service.draft(answer, TEXT)))
                    .isInstanceOf(MissingException.class);
            programme.as(world.expert(), () -> consents.ask(question));
            assertThat(told(world.alpha())).contains("faq.FaqNotifications.consent");
            assertThat(told(world.alphaExec())).doesNotContain("faq.FaqNotifications.consent");
            refused(answer, Reason.CLOSED);
            for (var other : List.of(world.alphaExec(), world.expert(), world.staff())) {
                assertThatThrownBy(() -> programme.as(other, () -> consents.answer(question, true)))
                        .isInstanceOf(MissingException.class);
            }
            programme.as(world.alpha(), () -> consents.answer(question, true));
            assertThat(count(world.beta(), "faq_consent")).isZero();

            var id = programme.as(world.expert(), () -> service.draft(answer, TEXT));
            programme.as(world.expert(), () -> service.submit(id, 1));
            programme.as(world.alpha(), () -> consents.answer(question, false));
            assertThatThrownBy(() -> programme.as(world.expert2(), () -> service.release(id, 1)))
                    .isInstanceOf(FaqRefusedException.class);
            programme.as(world.alpha(), () -> consents.answer(question, true));
            programme.as(world.expert2(), () -> service.release(id, 1));
            assertThat(count(world.beta(), "faq_source where entry_id = '" + id + "'"))
                    .as("a peer reads the entry and not where it came from")
                    .isZero();
            programme.as(world.staff(), () -> service.retire(id, 1, "次の場合のため"));
        }
    }

    @Test
    void aDismissedProposalLeavesTheListIsFoundWithItsReasonAndCanBeTakenBack() {
        var answer = endorsed(COHORT, false);
        var question = questionOf(answer);
        programme.as(world.expert(), () -> dismissals.dismiss(answer, " 今期だけの事情のため "));

        for (var reader : List.of(world.staff(), world.expert2(), world.lecturer())) {
            assertThat(programme
                            .as(reader, () -> desk.proposals(null, null, 10))
                            .items())
                    .isEmpty();
            assertThat(programme.as(reader, () -> desk.counts()))
                    .containsEntry(FaqScope.PROPOSALS, 0)
                    .containsEntry(FaqScope.DISMISSED, 1);
            assertThat(programme.as(reader, () -> dismissals.list(1, null, 10)).items())
                    .extracting(FaqDismissed::answer, FaqDismissed::reason)
                    .containsExactly(tuple(answer, "今期だけの事情のため"));
        }
        assertThat(programme.as(world.expert(), () -> desk.ofQuestion(question)))
                .isEmpty();
        assertThat(programme
                        .as(world.expert(), () -> dismissals.list(2, null, 10))
                        .items())
                .isEmpty();
        assertThat(count(world.beta(), "faq_dismissal")).isZero();
        assertThatThrownBy(() -> programme.as(world.staff(), () -> dismissals.dismiss(answer, "重なり")))
                .isInstanceOfSatisfying(
                        FaqRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.OVER));

        programme.as(world.staff(), () -> dismissals.takeBack(answer));
        assertThat(programme
                        .as(world.expert(), () -> desk.proposals(null, null, 10))
                        .items())
                .extracting(FaqProposal::answer)
                .containsExactly(answer);
        assertThat(programme
                        .as(world.expert(), () -> dismissals.list(null, null, 10))
                        .items())
                .isEmpty();
        for (var action : List.of("faq.dismissed", "faq.proposed.again")) {
            assertThat(count(
                            world.staff(),
                            "audit_entry where action = '" + action + "' and subject = '" + answer + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void onlyWhoMayReleaseDismissesAndOnlyWhatIsAProposal() {
        var answer = endorsed(COHORT, false);
        assertThatThrownBy(() -> programme.as(world.lecturer(), () -> dismissals.dismiss(answer, "不要")))
                .isInstanceOf(AccessDeniedException.class);
        for (var sql : List.of(
                "select dismiss_faq('" + answer + "', '不要')",
                "select propose_faq_again('" + answer + "')",
                "delete from faq_dismissal")) {
            assertThatThrownBy(() -> asked(world.lecturer(), sql)).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> programme.as(world.staffOther(), () -> dismissals.dismiss(answer, "不要")))
                .isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> programme.as(world.staff(), () -> dismissals.dismiss(answer, " ")))
                .isInstanceOf(IllegalArgumentException.class);

        var plain = programme.as(world.beta(), () -> community.answer(questionOf(answer), "うちは2世代です。"));
        assertThatThrownBy(() -> programme.as(world.staff(), () -> dismissals.dismiss(plain, "不要")))
                .isInstanceOf(MissingException.class);
        programme.as(world.expert(), () -> service.draft(answer, TEXT));
        assertThatThrownBy(() -> programme.as(world.staff(), () -> dismissals.dismiss(answer, "不要")))
                .isInstanceOfSatisfying(
                        FaqRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TAKEN));
    }

    @Test
    void whatIsTheCompanysOwnNeverBecomesAnEntry() {
        var question = programme.as(
                world.alpha(),
                () -> community.ask(new NewQuestion("社内の控え", "何世代ですか。", "2-2-3", null, List.of(), COMPANY, false)));
        var answer = programme.as(world.alphaExec(), () -> community.answer(question, "3世代です。"));
        programme.as(world.expert(), () -> community.endorse(answer));

        assertThatThrownBy(() -> programme.as(world.expert(), () -> service.draft(answer, TEXT)))
                .isInstanceOf(MissingException.class);
        assertThat(programme
                        .as(world.expert(), () -> desk.proposals(null, null, 10))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> programme.as(world.expert(), () -> consents.ask(question)))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void onlyWhatAnExpertStandsForBecomesAnEntryAndEachAnswerOnce() {
        var question = ask(COHORT, false);
        var plain = programme.as(world.beta(), () -> community.answer(question, "3世代です。"));
        var experts = programme.as(world.expert(), () -> community.answer(question, "1つは離して置きます。"));
        for (var answer : List.of(plain, experts)) {
            assertThatThrownBy(() -> programme.as(world.expert(), () -> service.draft(answer, TEXT)))
                    .isInstanceOf(MissingException.class);
        }
        programme.as(world.alpha(), () -> community.accept(question, experts));
        programme.as(world.expert2(), () -> service.draft(experts, TEXT));
        refused(experts, Reason.TAKEN);
        assertThatThrownBy(() -> programme.as(
                        world.expert(), () -> service.draft(experts, new FaqText("問", "答", "99-9", "", List.of()))))
                .isInstanceOf(ReferenceRefusedException.class);
    }

    @Test
    void itHelpedIsCountedOnceForEachPersonAndTellsNobodyWhom() {
        var id = released();
        programme.as(world.alpha(), () -> help.mark(id, true));
        programme.as(world.alpha(), () -> help.mark(id, true));
        programme.as(world.beta(), () -> help.mark(id, true));
        assertThat(programme.as(world.beta(), () -> queries.entry(id)).helpful())
                .isEqualTo(2);
        assertThat(count(world.staff(), "faq_helpful")).isZero();
        assertThat(count(world.beta(), "faq_helpful")).isEqualTo(1);
        programme.as(world.beta(), () -> help.mark(id, false));
        assertThat(programme.as(world.alpha(), () -> queries.entry(id)).helpful())
                .isEqualTo(1);
        assertThatThrownBy(() -> programme.as(world.gamma(), () -> help.mark(id, true)))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void whatNobodyConfirmedForAYearIsListedUntilSomebodyDoes() {
        var id = at("2024-10-01T10:00", this::released);
        at("2025-09-30T10:00", () -> assertThat(toConfirm()).isEmpty());
        at("2025-10-02T10:00", () -> {
            assertThat(toConfirm()).extracting(FaqRow::id).containsExactly(id);
            programme.as(world.expert2(), () -> service.confirm(id, 1));
            assertThat(toConfirm()).isEmpty();
            assertThat(programme.as(world.staff(), () -> works.work(id)).versions())
                    .as("nothing of it is another")
                    .hasSize(1);
        });
    }

    @Test
    void theOfficeFindsAmongWhatIsDueWhatWaitsForAReviewAndWhatIsAYearOld() {
        at("2024-10-01T10:00", () -> submitted(world.expert()));
        var old = at("2024-10-02T10:00", this::released);
        assertThat(due("2024-10-03")).containsExactly("faq.FaqDue.review 2024-10-08");
        assertThat(due("2025-10-02")).containsExactly("faq.FaqDue.review 2024-10-08", "faq.FaqDue.old 2025-10-02");
        assertThat(old).isNotNull();
    }

    private List<String> due(String day) {
        var today = LocalDate.parse(day);
        var zone = ZoneId.of("Asia/Tokyo");
        return programme.as(
                world.staff(),
                () -> transaction.execute(status -> due
                        .due(new DueSpan(null, today.atStartOfDay(zone).toInstant(), today, calendar.days(), zone))
                        .items()
                        .stream()
                        .map(item -> item.kind() + " " + item.due())
                        .toList()));
    }

    private List<FaqRow> toConfirm() {
        return programme
                .as(world.staff(), () -> desk.entries(FaqScope.CONFIRM, null, null, 10))
                .items();
    }

    private UUID ask(QuestionDisclosure readers, boolean unnamed) {
        return programme.as(
                world.alpha(),
                () -> community.ask(new NewQuestion("控えの世代", "何世代残しますか。", "2-2-3", null, List.of(), readers, unnamed)));
    }

    private UUID endorsed(QuestionDisclosure readers, boolean unnamed) {
        var question = ask(readers, unnamed);
        var by = readers == COHORT ? world.beta() : world.staff();
        var answer = programme.as(by, () -> community.answer(question, "うちは3世代です。"));
        programme.as(world.expert2(), () -> community.endorse(answer));
        return answer;
    }

    private UUID submitted(UUID writer) {
        var answer = endorsed(COHORT, false);
        var id = programme.as(writer, () -> service.draft(answer, TEXT));
        programme.as(writer, () -> service.submit(id, 1));
        return id;
    }

    private UUID released() {
        var id = submitted(world.expert());
        programme.as(world.staff(), () -> service.release(id, 1));
        return id;
    }

    private static FaqText worded(String answer) {
        return new FaqText(TEXT.question(), answer, TEXT.section(), "", List.of());
    }

    private void refused(UUID answer, Reason reason) {
        assertThatThrownBy(() -> programme.as(world.expert(), () -> service.draft(answer, TEXT)))
                .isInstanceOfSatisfying(
                        FaqRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private List<String> found(UUID seat) {
        return programme.as(
                seat,
                () -> search.find("世代", SearchFilter.NONE.of(SearchKind.FAQ), null, 10).hits().stream()
                        .map(SearchHit::title)
                        .toList());
    }

    private List<String> told(UUID seat) {
        return programme.as(
                seat,
                () -> transaction.execute(status -> db.sql("select message_key from notice")
                        .query(String.class)
                        .list()));
    }

    private int count(UUID seat, String from) {
        return Integer.parseInt(asked(seat, "select count(*)::text from " + from));
    }

    private String asked(UUID seat, String sql) {
        return programme.as(
                seat,
                () -> transaction.execute(
                        status -> db.sql(sql).query(String.class).single()));
    }
}
