package jp.ishigaki.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.cohort.CohortEditions;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.curriculum.ReferenceRefusedException.Reason;
import jp.ishigaki.schedule.SessionReferences;
import jp.ishigaki.solvedcase.CaseService;
import jp.ishigaki.solvedcase.CaseText;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Statements;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueQueries;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.NewIssue;
import jp.ishigaki.workshop.Solution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** References to the textbook from everywhere, and the page of a section that gathers them. */
@DatabaseTest
class SectionPageTest {

    private static final String SECTION = "2-2-3";
    private static final int PAGE = 3;

    @Autowired
    CaseService cases;

    @Autowired
    Programme programme;

    @Autowired
    CurriculumService textbook;

    @Autowired
    CurriculumQueries curriculum;

    @Autowired
    CitationQueries citations;

    @Autowired
    EditionService editions;

    @Autowired
    CohortEditions cohortEditions;

    @Autowired
    CohortService cohorts;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries questions;

    @Autowired
    IssueService issues;

    @Autowired
    IssueQueries issueQueries;

    @Autowired
    SessionReferences references;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    private Programme.World world;

    @BeforeEach
    void loadTheTextbook() {
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
    }

    @Test
    void s16ASessionIsReferredToByEditionSectionAndPages() {
        var second = session(world.staff(), world.cohort(), 2, 3, 4, 5);

        var noted = programme.as(world.lecturer(), () -> references.cite(second, "R6", "9-1", "P101〜103、108"));

        assertThat(noted.toString()).contains("R6", "9-1");
        programme.as(
                world.alpha(),
                () -> assertThat(references.of(second)).singleElement().satisfies(row -> {
                    assertThat(row.edition()).isEqualTo("R6");
                    assertThat(row.section()).isEqualTo("9-1");
                    assertThat(row.shownPages()).isEqualTo("101-103, 108");
                }));
    }

    @Test
    void s16AReferenceWithoutAnEditionIsRejected() {
        var second = session(world.staff(), world.cohort(), 2, 4);

        assertRefused(Reason.NO_EDITION, () -> references.cite(second, null, "9-1", "101"));
        assertRefused(Reason.NO_EDITION, () -> references.cite(second, " ", "9-1", "101"));
        assertRefused(Reason.UNKNOWN_EDITION, () -> references.cite(second, "R9", "9-1", "101"));
        assertRefused(Reason.UNKNOWN_SECTION, () -> references.cite(second, "R6", "9-9", "101"));
        assertRefused(Reason.UNREADABLE_PAGES, () -> references.cite(second, "R6", "9-1", "103-101"));
        assertThat(programme.as(world.alpha(), () -> references.of(second))).isEmpty();
        assertThatThrownBy(() -> sql(world.lecturer(), """
                        insert into session_reference (cohort_id, session_id, section) select cohort_id, id, '9-1' from session
                        """)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql(world.alpha(), """
                        insert into question (id, cohort_id, company_id, asked_by, role, title, body, section, asked_at)
                        select gen_random_uuid(), acting_cohort(), acting_company(), acting_person(), acting_role(), 'x', 'x',
                               '2-2-3', now()
                        """)).hasStackTraceContaining("question_names_its_edition");
    }

    @Test
    void onlyThoseWhoPrepareASessionNoteItsReferences() {
        var second = session(world.staff(), world.cohort(), 2, 4);
        var theirs = session(world.staffOther(), world.otherCohort(), 2);

        for (var reader : List.of(world.alpha(), world.alphaExec(), world.expert())) {
            assertThatThrownBy(() -> programme.as(reader, () -> references.cite(second, "R6", "9-1", "")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> programme.as(world.lecturer(), () -> references.cite(theirs, "R6", "9-1", "")))
                .isInstanceOf(MissingException.class);
        programme.as(world.staff(), () -> references.cite(second, "R6", "9-1", ""));
        programme.as(world.lecturer(), () -> references.strike(second, "9-1"));
        assertThat(programme.as(world.alpha(), () -> references.of(second))).isEmpty();
    }

    @Test
    void s39TheOldCohortsReferencesStillShowTheirPagesWhenNextYearsTextbookComes() {
        var first = session(world.staff(), world.cohort(), 1, 1);
        programme.as(world.lecturer(), () -> references.cite(first, "R6", SECTION, "16-17"));
        var question = ask("診断はだれが答えますか");
        var issue = raise(world.alpha(), "診断が止まった", Disclosure.COHORT);

        var r7 = programme.as(
                world.staff(),
                () -> editions.add(new NewEdition(2025, 1, "令和7年度版", "", Map.of(SECTION, new Pages.Range(21, 22)))));
        var next = programme.as(world.staff(), () -> cohorts.open("令和7年度", "R7", 2025));
        var later = session(world.staff(), next, 1, 1);

        assertThat(r7).isEqualTo("R7");
        programme.as(world.alpha(), () -> {
            assertThat(curriculum.section(SECTION).orElseThrow().pages()).containsExactly("16", "16-17");
            assertThat(references.of(first).getFirst().shownPages()).isEqualTo("16-17");
            assertThat(questions.question(question).reference())
                    .isEqualTo(new TextbookReference(
                            "R6", SECTION, Pages.read("16, 16-17").orElseThrow()));
            assertThat(issueQueries.issue(issue).reference())
                    .isEqualTo(new TextbookReference(
                            "R6", SECTION, Pages.read("16, 16-17").orElseThrow()));
        });
        programme.as(world.staff(), () -> {
            assertThat(references.editionFor(first)).isEqualTo("R6");
            assertThat(references.editionFor(later)).isEqualTo("R7");
            references.cite(later, references.editionFor(later), SECTION, "");
            assertThat(references.of(later).getFirst().shownPages()).isEqualTo("21-22");
            assertThat(curriculum.sections("R7").stream()
                            .filter(each -> each.number().equals(SECTION))
                            .findFirst()
                            .orElseThrow()
                            .pages())
                    .containsExactly("21-22");
        });
    }

    @Test
    void aCohortThatTakesANewerEditionKeepsWhatWasWritten() {
        var before = ask("前の版で");
        programme.as(world.staff(), () -> {
            editions.add(new NewEdition(2024, 2, "改訂版", "", Map.of(SECTION, new Pages.Range(13, 14))));
            cohortEditions.choose(world.cohort(), "R6-2");
        });
        var after = ask("新しい版で");

        programme.as(world.alpha(), () -> {
            assertThat(questions.question(before).reference())
                    .hasToString(new TextbookReference(
                                    "R6", SECTION, Pages.read("16, 16-17").orElseThrow())
                            .toString());
            assertThat(questions.question(after).reference())
                    .hasToString(new TextbookReference(
                                    "R6-2", SECTION, Pages.read("13-14").orElseThrow())
                            .toString());
            assertThat(curriculum.section(SECTION).orElseThrow().edition()).isEqualTo("R6-2");
        });
    }

    @Test
    void anEditionIsAddedByStaffOnceAndWithKnownSectionsOnly() {
        var r7 = new NewEdition(2025, 1, "令和7年度版", "", Map.of(SECTION, new Pages.Range(21, 22)));
        var unknown = new NewEdition(2026, 1, "令和8年度版", "", Map.of("9-9", new Pages.Range(1, 2)));

        assertThatThrownBy(() -> programme.as(world.lecturer(), () -> editions.add(r7)))
                .isInstanceOf(AccessDeniedException.class);
        programme.as(world.staff(), () -> editions.add(r7));
        assertThatThrownBy(() -> programme.as(world.staff(), () -> editions.add(r7)))
                .isInstanceOf(EditionTakenException.class);
        assertThatThrownBy(() -> programme.as(world.staff(), () -> editions.add(unknown)))
                .isInstanceOf(ReferenceRefusedException.class);
        assertThatThrownBy(() -> programme.as(world.staff(), () -> cohortEditions.choose(world.cohort(), "R8")))
                .isInstanceOf(MissingException.class);
        assertThat(programme.as(world.staffOther(), () -> curriculum.pages(SECTION)))
                .isEmpty();
    }

    @Test
    void aSectionsPageGathersWhatCitesItNewestFirst() {
        session(world.staff(), world.cohort(), 1, 1, 2);
        ask("一つ目");
        var second = ask("二つ目");
        raise(world.alpha(), "診断が止まった", Disclosure.COHORT);
        var solved = raise(world.alpha(), "診断が終わった", Disclosure.COHORT);
        solve(solved);
        var solvedCase = programme.as(
                world.alpha(), () -> cases.write(solved, new CaseText("診断が終わった", "迷っていた", "聞いた", "終わった", SECTION)));
        programme.as(world.alpha(), () -> cases.share(solvedCase, Disclosure.COHORT, 1));
        programme.as(world.beta(), () -> community.answer(second, "うちは総務が答えました。"));

        var page = page(world.beta());

        assertThat(page.keySet()).containsExactly(CitationKind.values());
        assertThat(titles(page, CitationKind.SESSION)).containsExactly("第1回");
        assertThat(titles(page, CitationKind.QUESTION)).containsExactly("二つ目", "一つ目");
        assertThat(page.get(CitationKind.QUESTION).first().items())
                .extracting(citation -> citation.state().text())
                .containsExactly("回答あり", "回答待ち");
        assertThat(titles(page, CitationKind.ISSUE)).containsExactly("診断が止まった");
        assertThat(titles(page, CitationKind.SOLVED_CASE)).containsExactly("診断が終わった");
        assertThat(page.get(CitationKind.CRITERION).count()).isPositive();
        assertThat(page.get(CitationKind.QUESTION).addPath()).isEqualTo("question/new?section=2-2-3");
        assertThat(page(world.staff()).get(CitationKind.QUESTION).addPath()).isNull();
        assertThat(counts(world.beta(), SECTION).byKind())
                .containsEntry(CitationKind.QUESTION, 2)
                .containsEntry(CitationKind.ISSUE, 1)
                .containsEntry(CitationKind.SOLVED_CASE, 1)
                .containsEntry(CitationKind.SESSION, 1);
    }

    @Test
    void aCompanysPrivateIssueIsNeitherShownToNorCountedForOthers() {
        raise(world.alpha(), "言えないこと", Disclosure.COMPANY_ONLY);
        solve(raise(world.alpha(), "言えなかったこと", Disclosure.COMPANY_ONLY));

        for (var outsider : List.of(world.beta(), world.expert2(), world.lecturer())) {
            var page = page(outsider);
            assertThat(page.get(CitationKind.ISSUE).count()).isZero();
            assertThat(page.get(CitationKind.SOLVED_CASE).count()).isZero();
            assertThat(counts(outsider, SECTION).byKind())
                    .doesNotContainKeys(CitationKind.ISSUE, CitationKind.SOLVED_CASE);
        }
        for (var insider : List.of(world.alpha(), world.alphaExec(), world.expert(), world.staff())) {
            assertThat(titles(page(insider), CitationKind.ISSUE)).containsExactly("言えないこと");
            assertThat(counts(insider, SECTION).byKind())
                    .as("what is solved stands here once its company shares the case")
                    .doesNotContainKey(CitationKind.SOLVED_CASE);
        }
        assertThat(audited("issue.titles.read")).isPositive();
    }

    @Test
    void anotherTenantSeesAndCountsNothingOfIt() {
        session(world.staff(), world.cohort(), 1, 1);
        ask("一つ目");
        raise(world.alpha(), "診断が止まった", Disclosure.COHORT);
        programme.as(world.staffOther(), () -> textbook.load());

        for (var stranger : List.of(world.gamma(), world.staffOther())) {
            var page = page(stranger);
            for (var kind : List.of(CitationKind.SESSION, CitationKind.QUESTION, CitationKind.ISSUE)) {
                assertThat(page.get(kind).count()).isZero();
            }
            assertThat(counts(stranger, SECTION).byKind()).containsOnlyKeys(CitationKind.CRITERION);
        }
    }

    @Test
    void eachGroupIsPagedByKeyAndCountsAll() {
        var asked =
                IntStream.rangeClosed(1, 8).mapToObj(number -> "質問" + number).toList();
        asked.forEach(this::ask);
        IntStream.rangeClosed(1, 8).forEach(number -> raise(world.alpha(), "課題" + number, Disclosure.COHORT));
        for (int number = 1; number <= 5; number++) {
            session(world.staff(), world.cohort(), number, 1);
        }

        for (var kind : List.of(CitationKind.QUESTION, CitationKind.ISSUE, CitationKind.SESSION)) {
            var group = page(world.beta()).get(kind);
            var all = new ArrayList<>(group.first().items());
            var next = group.first().next();
            while (next != null) {
                var after = next;
                var slice =
                        programme.as(world.beta(), () -> citations.more(kind, cited(), Locale.JAPANESE, after, PAGE));
                all.addAll(slice.items());
                next = slice.next();
            }
            assertThat(all).hasSize(group.count()).doesNotHaveDuplicates();
            assertThat(all).extracting(citation -> citation.key().at()).isSortedAccordingTo(Comparator.reverseOrder());
        }
        assertThat(page(world.beta()).get(CitationKind.QUESTION).count()).isEqualTo(8);
    }

    @Test
    void theNumberOfQueriesDoesNotGrowWithWhatIsShown() {
        var few = queriesOf(() -> page(world.beta()));
        IntStream.rangeClosed(1, PAGE).forEach(number -> {
            session(world.staff(), world.cohort(), number, 1);
            ask("質問" + number);
            raise(world.alpha(), "課題" + number, Disclosure.COHORT);
        });
        var many = queriesOf(() -> page(world.beta()));
        var index = queriesOf(() -> counts(world.beta(), SECTION));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(8);
        assertThat(index).isLessThanOrEqualTo(8);
    }

    private int queriesOf(Runnable work) {
        var queries = Statements.during(work);
        assertThat(queries).isPositive();
        return queries;
    }

    private Map<CitationKind, CitationGroup> page(UUID reader) {
        return programme.as(reader, () -> {
            var section = curriculum.section(SECTION).orElseThrow();
            return citations.of(section, Locale.JAPANESE, PAGE).stream()
                    .collect(Collectors.toMap(
                            CitationGroup::kind, Function.identity(), (one, other) -> one, TreeMap::new));
        });
    }

    private SectionRow cited() {
        return curriculum.section(SECTION).orElseThrow();
    }

    private CitationCounts counts(UUID reader, String section) {
        return programme.as(
                reader, () -> citations.counts(curriculum.sections()).getOrDefault(section, new CitationCounts()));
    }

    private static List<String> titles(Map<CitationKind, CitationGroup> page, CitationKind kind) {
        return page.get(kind).first().items().stream().map(Citation::title).toList();
    }

    private UUID ask(String title) {
        return programme.as(
                world.alpha(), () -> community.ask(new NewQuestion(title, "教えてください。", SECTION, null, List.of())));
    }

    private UUID raise(UUID by, String title, Disclosure disclosure) {
        return programme.as(by, () -> issues.raise(new NewIssue(title, "まだです。", null, null, SECTION, disclosure)));
    }

    private void solve(UUID issue) {
        programme.as(world.alpha(), () -> issues.solve(issue, Solution.of("一覧にしました。")));
        programme.as(world.expert(), () -> issues.verify(issue));
        assertThat(programme.as(
                        world.alpha(), () -> issueQueries.issue(issue).card().state()))
                .isEqualTo(IssueState.VERIFIED);
    }

    private UUID session(UUID staff, UUID cohort, int number, Integer... parts) {
        var id = UUID.randomUUID();
        sql(staff, """
                insert into session (id, cohort_id, number, held_on, seminar_from, seminar_to, workshop_from, workshop_to,
                    workshop_title, capacity)
                values ('%s', '%s', %d, date '2024-07-01' + %d * 7, '13:00', '15:00', '15:15', '17:15', '話し合い', 40)
                """.formatted(id, cohort, number, number));
        for (var part : parts) {
            sql(
                    staff,
                    "insert into session_part (cohort_id, session_id, part) values ('%s', '%s', %d)"
                            .formatted(cohort, id, part));
        }
        return id;
    }

    private int audited(String action) {
        return programme.as(
                world.staff(),
                () -> transactions.execute(transaction -> db.sql("select count(*) from audit_entry where action = ?")
                        .param(action)
                        .query(Integer.class)
                        .single()));
    }

    private void sql(UUID membership, String sql) {
        programme.as(
                membership,
                () -> transactions.executeWithoutResult(
                        transaction -> db.sql(sql).update()));
    }

    private void assertRefused(Reason reason, Runnable work) {
        assertThatThrownBy(() -> programme.as(world.lecturer(), work))
                .isInstanceOfSatisfying(
                        ReferenceRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
