package jp.ishigaki.community;

import static jp.ishigaki.community.QuestionDisclosure.COHORT;
import static jp.ishigaki.community.QuestionDisclosure.COMPANY;
import static jp.ishigaki.community.QuestionDisclosure.EXPERTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.TestDatabase;
import jp.ishigaki.search.Audience;
import jp.ishigaki.search.Findable;
import jp.ishigaki.search.SearchIndex;
import jp.ishigaki.search.SearchKind;
import jp.ishigaki.tenancy.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is like a title that is being typed, for whom. */
@DatabaseTest
class SimilarQueriesTest {

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    SimilarQueries similar;

    @Autowired
    Drafts drafts;

    @Autowired
    SearchIndex index;

    private Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
    }

    @Test
    void aSentenceFindsWhatHasItsWordsInOtherSentences() {
        ask("退職した人のアカウントを消す順番", COHORT);
        ask("無線LANの置き場所", COHORT);

        assertThat(titles(world.beta(), "アカウントは退職の日に消してよいですか")).containsExactly("退職した人のアカウントを消す順番");
        assertThat(titles(world.beta(), "無線ＬＡＮが届きません")).containsExactly("無線LANの置き場所");
        assertThat(titles(world.beta(), "情報")).isEmpty();
    }

    @Test
    void whatHasMoreOfTheWordsComesFirstAndThenWhatHasThemInItsTitle() {
        put(SearchKind.QUESTION, "保管", "バックアップの頻度");
        put(SearchKind.QUESTION, "バックアップの保管", "暗号");
        put(SearchKind.QUESTION, "バックアップの頻度と保管", "暗号");

        assertThat(titles(world.beta(), "バックアップの頻度")).startsWith("バックアップの頻度と保管", "保管");
        assertThat(titles(world.beta(), "バックアップはいつ")).endsWith("保管").hasSize(3);
    }

    @Test
    void aLongCompoundIsAlsoFoundByItsHalves() {
        put(SearchKind.FAQ, "情報の漏洩への対策", "");

        assertThat(titles(world.beta(), "情報漏洩対策を教えて")).containsExactly("情報の漏洩への対策");
    }

    @Test
    void questionsSolvedCasesAndFrequentQuestionsAreShownAndNothingElse() throws SQLException {
        for (var kind : SearchKind.values()) {
            put(SearchKind.QUESTION, "パスワードの長さ " + kind, "十二文字");
        }
        takenFor();

        assertThat(like(world.beta(), "パスワード", null))
                .extracting(SimilarRow::kind)
                .containsExactlyInAnyOrder(SearchKind.FAQ, SearchKind.QUESTION, SearchKind.SOLVED_CASE);
    }

    @Test
    void eachSaysWhetherItIsAnsweredAndConfirmed() {
        var waiting = ask("更新の順番を決めたい", COHORT);
        var answered = ask("更新の順番の記録", COHORT);
        var solved = ask("更新の順番の確認", COHORT);
        var answer = programme.as(world.beta(), () -> community.answer(answered, "表にしています。"));
        programme.as(world.expert(), () -> community.endorse(answer));
        var other = programme.as(world.beta(), () -> community.answer(solved, "古いものからです。"));
        programme.as(world.alpha(), () -> community.accept(solved, other));

        assertThat(like(world.beta(), "更新の順番", null))
                .extracting(SimilarRow::about, SimilarRow::state, SimilarRow::endorsed)
                .containsExactlyInAnyOrder(
                        tuple(waiting.toString(), QuestionState.WAITING, false),
                        tuple(answered.toString(), QuestionState.ANSWERED, true),
                        tuple(solved.toString(), QuestionState.SOLVED, false));
    }

    @Test
    void whatWasTypedIsMarkedInTitleAndText() {
        programme.as(
                world.alpha(),
                () -> community.ask(new NewQuestion("ﾊﾞｯｸｱｯﾌﾟの頻度", "毎日\nバックアップを取ります。", null, null, List.of())));

        var row = like(world.beta(), "バックアップ", null).getFirst();

        assertThat(row.title().pieces().getFirst().text()).isEqualTo("ﾊﾞｯｸｱｯﾌﾟ");
        assertThat(row.title().pieces().getFirst().hit()).isTrue();
        assertThat(row.snippet().text()).startsWith("毎日 バックアップを取ります。");
    }

    @Test
    void whatIsAboutTheChosenPartComesFirst() {
        put(SearchKind.QUESTION, "台帳の様式", "", 3);
        put(SearchKind.QUESTION, "台帳の更新", "", 5);

        assertThat(like(world.beta(), "台帳", 3).getFirst().title().text()).isEqualTo("台帳の様式");
        assertThat(like(world.beta(), "台帳", 5).getFirst().title().text()).isEqualTo("台帳の更新");
    }

    @Test
    void s24NothingIsSuggestedThatOneMayNotRead() {
        ask("監査の指摘", COMPANY);
        ask("監査の準備", EXPERTS);
        programme.as(world.beta(), () -> drafts.keep("question", new Draft("監査の費用", "書きかけ", null)));

        assertThat(titles(world.alpha(), "監査")).containsExactlyInAnyOrder("監査の指摘", "監査の準備");
        assertThat(titles(world.expert(), "監査")).containsExactlyInAnyOrder("監査の指摘", "監査の準備");
        assertThat(titles(world.expert2(), "監査")).containsExactly("監査の準備");
        for (var stranger : List.of(world.beta(), world.lecturer(), world.gamma(), world.staffOther())) {
            assertThat(titles(stranger, "監査")).isEmpty();
        }
    }

    @Test
    void onePauseIsOneStatementHoweverMuchThereIsAndFiveAreShown() {
        for (int number = 0; number < 12; number++) {
            put(SearchKind.QUESTION, "複合機の設定 " + number, "");
        }

        assertThat(Statements.during(() ->
                        assertThat(like(world.beta(), "複合機の設定を変えたい", null)).hasSize(SimilarQueries.MOST)))
                .isEqualTo(Statements.during(() -> like(world.beta(), "見あたらない言葉", null)))
                .isLessThanOrEqualTo(2);
        assertThat(like(world.beta(), "  ", null)).isEmpty();
        assertThat(like(world.beta(), "%_'\\", null)).isEmpty();
    }

    @Test
    void whatWasLetGoOfIsTakenBackUnlessSomethingElseWasBegun() {
        programme.as(world.alpha(), () -> {
            drafts.keep("question", new Draft("題", "書きかけ", null, EXPERTS, true));
            drafts.letGo("question");
            assertThat(drafts.open("question").isEmpty()).isTrue();

            assertThat(drafts.takeBack("question")).isTrue();
            assertThat(drafts.open("question")).isEqualTo(new Draft("題", "書きかけ", null, EXPERTS, true));

            drafts.letGo("question");
            drafts.keep("question", new Draft("別", "", null));
            assertThat(drafts.takeBack("question")).isFalse();
            drafts.discard("question");
            drafts.forget("question");
            assertThat(drafts.takeBack("question")).isFalse();
        });
    }

    /** A case's entry is written by its company alone, from a case; here the entries become what their titles say. */
    private void takenFor() throws SQLException {
        try (var operator = TestDatabase.connectAsSuperuser();
                var statement = operator.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update search_entry set kind = split_part(title, ' ', 2),"
                    + " cohort_id = case split_part(title, ' ', 2) when 'FAQ' then null else cohort_id end where title like '%の長さ %'"
                    + " and tenant_id = '" + world.tenant() + "'");
        }
    }

    private UUID ask(String title, QuestionDisclosure readers) {
        return programme.as(
                world.alpha(),
                () -> community.ask(new NewQuestion(title, "教えてください。", null, null, List.of()).readBy(readers)));
    }

    private void put(SearchKind kind, String title, String text) {
        put(kind, title, text, null);
    }

    /** What is asked often belongs to no cohort. */
    private void put(SearchKind kind, String title, String text, @Nullable Integer part) {
        programme.as(
                world.staff(),
                () -> index.put(Findable.of(
                                kind,
                                UUID.randomUUID(),
                                kind == SearchKind.FAQ ? null : world.cohort(),
                                null,
                                Audience.COHORT,
                                title,
                                text,
                                "question/1",
                                Instant.parse("2024-09-01T00:00:00Z"))
                        .inPart(part)));
    }

    private List<SimilarRow> like(UUID seat, String title, @Nullable Integer part) {
        return programme.as(seat, () -> similar.like(title, part));
    }

    private List<String> titles(UUID seat, String title) {
        return like(seat, title, null).stream().map(row -> row.title().text()).toList();
    }
}
