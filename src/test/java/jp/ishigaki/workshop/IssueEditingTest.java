package jp.ishigaki.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.search.SearchQueries;
import jp.ishigaki.survey.Surveys;
import jp.ishigaki.worksheet.FieldKind;
import jp.ishigaki.worksheet.Wording;
import jp.ishigaki.worksheet.Worksheet;
import jp.ishigaki.worksheet.WorksheetField;
import jp.ishigaki.worksheet.WorksheetQueries;
import jp.ishigaki.worksheet.WorksheetService;
import jp.ishigaki.worksheet.WorksheetText;
import jp.ishigaki.workshop.IssueEdit.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class IssueEditingTest {

    @Autowired
    Surveys surveys;

    @Autowired
    Programme programme;

    @Autowired
    IssueEditing editing;

    @Autowired
    IssueService issues;

    @Autowired
    IssueQueries queries;

    @Autowired
    IssueCareQueries cares;

    @Autowired
    WorksheetQueries worksheets;

    @Autowired
    WorksheetService revising;

    @Autowired
    SearchQueries search;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    Programme.World world;
    UUID session;
    Worksheet sheet;

    @BeforeEach
    void holdWorkshopSix() {
        var held = surveys.found();
        world = held.world();
        session = held.session();
        sheet = inForce(6);
    }

    @Test
    void s20AnIssueWithoutObstacleIsTakenAndOneWithoutImpactIsNot() {
        var issue = raise(Disclosure.COHORT, answers());

        assertThat(programme.as(world.beta(), () -> cares.sheet(issue))).hasValueSatisfying(filled -> {
            assertThat(filled.worksheet().id()).isEqualTo(sheet.id());
            assertThat(filled.answers()).containsEntry("threat", "2026-1").doesNotContainKey("obstacle");
        });
        var without = answers();
        without.put("impact", "  ");
        assertThatThrownBy(() -> raise(Disclosure.COHORT, without))
                .isInstanceOfSatisfying(
                        SheetRefusedException.class,
                        refused -> assertThat(refused.fields()).containsExactly("impact"));
        assertThat(programme.as(world.alpha(), () -> queries.board(BoardFilter.ALL)))
                .hasSize(1);
    }

    @Test
    void whatStandsOnTheWorksheetIsFoundByThoseWhoReadTheIssueAndByNobodyElse() {
        var shown = raise(Disclosure.COHORT, answers());
        var hidden = raise(Disclosure.COMPANY_ONLY, answers());
        var anonymous = raise(Disclosure.ANONYMISED, answers());

        for (var word : List.of("出荷が一週間", "バックアップを別に", "ランサム攻撃", "Ransom attacks")) {
            assertThat(found(world.alpha(), word)).containsExactlyInAnyOrder(shown, hidden, anonymous);
            for (var peer : List.of(world.beta(), world.expert2(), world.lecturer())) {
                assertThat(found(peer, word)).containsExactlyInAnyOrder(shown, anonymous);
            }
            assertThat(found(world.gamma(), word)).isEmpty();
        }
        edit(shown, "共有フォルダー", extras(sheet, Map.of("threat", "2024-1", "impact", "止まる", "procedure", "分ける")), 0);
        assertThat(found(world.beta(), "出荷が一週間")).containsExactly(anonymous);
    }

    private List<UUID> found(UUID seat, String word) {
        return programme.as(seat, () -> search.find(word, 10)).hits().stream()
                .map(hit -> UUID.fromString(hit.about()))
                .toList();
    }

    @Test
    void s20TheThreatIsOneOfEitherYearAndNoOther() {
        var of2024 = answers();
        of2024.put("threat", "2024-10");
        assertThat(raise(Disclosure.COHORT, of2024)).isNotNull();

        for (var wrong : List.of("2024-11", "1999-1", "ランサムウェア")) {
            var answers = answers();
            answers.put("threat", wrong);
            assertThatThrownBy(() -> raise(Disclosure.COHORT, answers))
                    .isInstanceOfAny(SheetRefusedException.class, DataAccessException.class);
        }
    }

    @Test
    void theDatabaseItselfRequiresWhatTheWorksheetRequires() {
        var issue = raise(Disclosure.COHORT, answers());

        assertThatThrownBy(() -> sql(world.alpha(), "delete from issue_answer where field = 'impact'"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("required field");
        assertThatThrownBy(() -> sql(world.alpha(), "update issue_answer set value = 'x' where field = 'threat'"))
                .isInstanceOf(DataAccessException.class);
        for (var other : List.of(world.beta(), world.expert(), world.lecturer(), world.staff(), world.gamma())) {
            assertThat(sql(other, "update issue_answer set value = 'x'")).isZero();
            assertThat(sql(other, "delete from issue_answer")).isZero();
        }
        assertThat(programme.as(world.alpha(), () -> cares.sheet(issue)))
                .hasValueSatisfying(filled -> assertThat(filled.answers()).hasSize(3));
    }

    @Test
    void answersAreReadByWhoeverReadsTheirIssueMaskedOrNotAndByNobodyElse() {
        var hidden = raise(Disclosure.COMPANY_ONLY, answers());
        for (var outsider : List.of(world.beta(), world.expert2(), world.lecturer(), world.gamma())) {
            assertThat(programme.as(outsider, () -> cares.sheet(hidden))).isEmpty();
            assertThat(count(outsider, "issue_answer")).isZero();
            assertThat(count(outsider, "issue_sheet")).isZero();
        }
        var anonymous = raise(Disclosure.ANONYMISED, answers());
        for (var peer : List.of(world.beta(), world.expert2(), world.lecturer())) {
            assertThat(programme.as(peer, () -> cares.sheet(anonymous))).isPresent();
            assertThat(count(peer, "issue_answer")).isZero();
            assertThat(programme.as(peer, () -> cares.care(anonymous)).owner()).isNull();
            assertThat(programme.as(peer, () -> cares.care(anonymous)).due()).isNull();
        }
        assertThat(programme.as(world.staff(), () -> cares.sheet(anonymous))).isPresent();
        assertThat(programme.as(world.gamma(), () -> cares.sheet(anonymous))).isEmpty();
    }

    @Test
    void answersKeepTheVersionTheyWereGivenOn() {
        var issue = raise(Disclosure.COHORT, answers());
        programme.as(
                world.staff(),
                () -> revising.revise(
                        world.cohort(),
                        6,
                        0,
                        new WorksheetText(
                                new Wording("新しいシート", ""),
                                Wording.NONE,
                                List.of(new WorksheetField(
                                        "cost",
                                        FieldKind.TEXT,
                                        true,
                                        new Wording("費用", ""),
                                        Wording.NONE,
                                        List.of())))));

        assertThat(inForce(6).text().title().ja()).isEqualTo("新しいシート");
        assertThat(programme.as(world.alpha(), () -> cares.sheet(issue)))
                .hasValueSatisfying(
                        filled -> assertThat(filled.worksheet().field("impact")).isPresent());
        edit(issue, "権限", extras(sheet, answers()), 0);
        assertThat(programme.as(world.alpha(), () -> cares.sheet(issue)))
                .hasValueSatisfying(
                        filled -> assertThat(filled.worksheet().id()).isEqualTo(sheet.id()));
    }

    @Test
    void everyChangeIsOnRecordWithItsFieldFromWhatToWhat() {
        var issue = raise(Disclosure.COHORT, answers());
        assertThat(edits(world.alpha(), issue)).isEmpty();
        var alpha = person(world.alpha());
        var answers = answers();
        answers.put("impact", "二週間、出荷が止まる");
        answers.put("obstacle", "時間がない");

        edit(
                issue,
                "共有フォルダーの権限",
                new IssueExtras(alpha, LocalDate.of(2024, 11, 5), List.of("権限"), sheet.id(), answers),
                0);

        assertThat(edits(world.alpha(), issue))
                .extracting(IssueEdit::field)
                .containsExactlyInAnyOrder(Field.TITLE, Field.OWNER, Field.DUE, Field.TAGS, Field.ANSWER, Field.ANSWER);
        assertThat(edits(world.expert(), issue)).anySatisfy(edit -> {
            assertThat(edit.field()).isEqualTo(Field.TITLE);
            assertThat(edit.from()).isEqualTo("共有フォルダー");
            assertThat(edit.to()).isEqualTo("共有フォルダーの権限");
            assertThat(edit.person()).isEqualTo("alpha");
        });
        assertThat(edits(world.staff(), issue)).anySatisfy(edit -> {
            assertThat(edit.label()).isEqualTo("障壁（じゃまになること）");
            assertThat(edit.from()).isEmpty();
            assertThat(edit.to()).isEqualTo("時間がない");
        });
    }

    @Test
    void peersReadNothingOfWhatStoodThereBeforeAndNobodyWritesHistory() {
        var issue = raise(Disclosure.COHORT, answers());
        edit(issue, "新しい題", extras(sheet, answers()), 0);

        for (var peer : List.of(world.beta(), world.expert2(), world.lecturer(), world.gamma())) {
            assertThat(edits(peer, issue)).isEmpty();
            assertThat(count(peer, "issue_edit")).isZero();
        }
        for (var anybody : List.of(world.alpha(), world.staff(), world.expert())) {
            assertThatThrownBy(() -> sql(anybody, """
                            insert into issue_edit (id, issue_id, field, from_value, to_value, changed_at)
                            select gen_random_uuid(), id, 'TITLE', 'x', 'y', now() from issue
                            """)).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> sql(anybody, "delete from issue_edit")).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void twoWhoEditAtOnceHaveOneOutcomeAndTheSecondIsTold() {
        var issue = raise(Disclosure.COHORT, answers());
        edit(issue, "先に書いた題", extras(sheet, answers()), 0);

        assertThatThrownBy(() -> programme.as(
                        world.alphaExec(), () -> editing.edit(issue, written("後から書いた題"), extras(sheet, answers()), 0)))
                .isInstanceOf(StaleIssueException.class);
        assertThat(programme
                        .as(world.alpha(), () -> queries.issue(issue))
                        .card()
                        .title())
                .isEqualTo("先に書いた題");
    }

    @Test
    void onlyTheCompanyEditsAndTheOwnerIsOneOfItsPeople() {
        var issue = raise(Disclosure.COHORT, answers());

        for (var other : List.of(world.beta(), world.expert(), world.lecturer(), world.staff())) {
            assertThatThrownBy(() ->
                            programme.as(other, () -> editing.edit(issue, written("x"), extras(sheet, answers()), 0)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        var beta = person(world.beta());
        assertThatThrownBy(() -> edit(issue, "x", new IssueExtras(beta, null, List.of(), sheet.id(), answers()), 0))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("somebody of its company");
    }

    @Test
    void whatIsVerifiedIsNotWrittenAnew() {
        var issue = raise(Disclosure.COHORT, answers());
        programme.as(world.alpha(), () -> issues.solve(issue, Solution.of("権限を分けました")));
        programme.as(world.expert(), () -> issues.verify(issue));

        assertThatThrownBy(() -> edit(issue, "x", extras(sheet, answers()), 2))
                .isInstanceOf(IssueRefusedException.class);
        assertThatThrownBy(() -> sql(world.alpha(), "update issue set title = 'x'"))
                .isInstanceOf(DataAccessException.class);
        assertThat(sql(world.alpha(), "update issue_answer set value = 'x' where field = 'impact'"))
                .isZero();
    }

    @Test
    void changingTheSessionChangesTheWorksheetAndKeepsWhatWasWrittenOnRecord() {
        var issue = raise(Disclosure.COHORT, answers());
        var plain = new NewIssue("共有フォルダー", "だれでも開けます。", null, null, null, Disclosure.COHORT);

        programme.as(world.alpha(), () -> editing.edit(issue, plain, IssueExtras.NONE, 0));

        assertThat(programme.as(world.alpha(), () -> cares.sheet(issue))).isEmpty();
        assertThat(edits(world.alpha(), issue))
                .extracting(IssueEdit::field)
                .containsExactlyInAnyOrder(Field.SESSION, Field.ANSWER, Field.ANSWER, Field.ANSWER);
    }

    private UUID raise(Disclosure disclosure, Map<String, String> answers) {
        return programme.as(
                world.alpha(),
                () -> editing.raise(
                        new NewIssue("共有フォルダー", "だれでも開けます。", session, null, null, disclosure), extras(sheet, answers)));
    }

    private void edit(UUID issue, String title, IssueExtras extras, int seen) {
        programme.as(world.alpha(), () -> editing.edit(issue, written(title), extras, seen));
    }

    private NewIssue written(String title) {
        return new NewIssue(title, "だれでも開けます。", session, null, null, Disclosure.COHORT);
    }

    private static IssueExtras extras(Worksheet sheet, Map<String, String> answers) {
        return new IssueExtras(null, null, List.of(), sheet.id(), answers);
    }

    private static Map<String, String> answers() {
        return new HashMap<>(Map.of("threat", "2026-1", "impact", "出荷が一週間止まる", "procedure", "バックアップを別に置く"));
    }

    private Worksheet inForce(int number) {
        return programme
                .as(world.alpha(), () -> worksheets.inForce(world.cohort()))
                .get(number);
    }

    private List<IssueEdit> edits(UUID seat, UUID issue) {
        return programme.as(seat, () -> cares.edits(issue));
    }

    private UUID person(UUID membership) {
        return programme.as(
                world.staff(),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> db.sql("select person_id from membership where id = ?")
                                .param(membership)
                                .query(UUID.class)
                                .single()));
    }

    private int count(UUID seat, String table) {
        return programme.as(
                seat,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> db.sql("select count(*) from " + table)
                                .query(Integer.class)
                                .single()));
    }

    private int sql(UUID seat, String statement) {
        return programme.as(
                seat,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> db.sql(statement).update()));
    }
}
