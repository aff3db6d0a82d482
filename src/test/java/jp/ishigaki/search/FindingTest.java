package jp.ishigaki.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.Statements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is found first, what filters leave, how pages follow each other, and what is shown of a hit. */
@DatabaseTest
class FindingTest {

    private static final Instant AT = Instant.parse("2024-09-01T00:00:00Z");

    @Autowired
    Programme programme;

    @Autowired
    SearchIndex index;

    @Autowired
    SearchQueries search;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries questions;

    @Autowired
    JdbcClient db;

    @Autowired
    Acting acting;

    @Autowired
    PlatformTransactionManager transactions;

    private Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
    }

    private void put(String title, String text, int daysAgo) {
        put(SearchKind.QUESTION, title, text, daysAgo, null);
    }

    /** What is asked often belongs to no cohort. */
    private void put(SearchKind kind, String title, String text, int daysAgo, @Nullable Integer part) {
        programme.as(
                world.staff(),
                () -> index.put(new Findable(
                        kind,
                        UUID.randomUUID().toString(),
                        kind == SearchKind.FAQ ? null : world.cohort(),
                        null,
                        false,
                        Audience.COHORT,
                        title,
                        text,
                        "question/1",
                        AT.minus(Duration.ofDays(daysAgo)),
                        part)));
    }

    /** Past the services, as somebody. */
    private <T> T past(UUID seat, Supplier<T> statement) {
        return acting.as(seat, () -> new TransactionTemplate(transactions).execute(status -> statement.get()));
    }

    private SearchResult found(String words) {
        return found(words, SearchFilter.NONE);
    }

    private SearchResult found(String words, SearchFilter filter) {
        return programme.as(world.beta(), () -> search.find(words, filter, null, 50));
    }

    private List<String> titles(String words) {
        return found(words).hits().stream().map(SearchHit::title).toList();
    }

    @Test
    void aWordInTheTitleOutweighsAYearAndOneThatStandsAloneABitMore() {
        put("本文にだけ出る", "認証", 0);
        put("多要素認証局", "", 200);
        put("認証の話", "", 280);
        put("昔の認証", "", 500);

        assertThat(titles("認証")).containsExactly("認証の話", "多要素認証局", "本文にだけ出る", "昔の認証");
    }

    @Test
    void whatAnExpertConfirmedComesBeforeWhatIsAHalfYearNewer() {
        var question = programme.as(
                world.alpha(), () -> community.ask(new NewQuestion("復元の練習", "間隔は。", null, null, List.of())));
        var other = programme.as(
                world.alpha(), () -> community.ask(new NewQuestion("復元の時間", "何時間。", null, null, List.of())));
        programme.as(world.beta(), () -> community.answer(question, "毎月です。"));
        var answer = programme.as(
                world.alpha(),
                () -> questions.question(question).answers().getFirst().id());
        assertThat(found("復元").hits()).extracting(SearchHit::endorsed).containsOnly(false);

        programme.as(world.expert2(), () -> community.endorse(answer));

        assertThat(found("復元").hits())
                .extracting(SearchHit::about)
                .containsExactly(question.toString(), other.toString());
        assertThat(found("復元", new SearchFilter(null, null, null, true, null)).hits())
                .extracting(SearchHit::about)
                .containsExactly(question.toString());
        programme.as(world.beta(), () -> community.answer(question, "やはり毎週です。"));
        assertThat(found("毎週").hits()).extracting(SearchHit::endorsed).containsExactly(true);
    }

    @Test
    void nobodyWritesThatSomethingIsConfirmed() {
        put("認証", "", 0);

        var changed = catchThrowable(() -> past(
                world.staff(),
                () -> db.sql("update search_entry set endorsed = true").update()));
        var added = past(
                world.staff(),
                () -> db.sql("""
                                insert into search_entry (kind, about, cohort_id, title, title_words, words, path, at, endorsed)
                                values ('QUESTION', 'x', ?, '題', '題', '題', 'question/1', now(), true) returning endorsed
                                """).param(world.cohort()).query(Boolean.class).single());

        assertThat(changed).isInstanceOf(DataAccessException.class);
        assertThat(added).isFalse();
    }

    @Test
    void latinWordsAreFoundInTheirOtherFormsAndMarkedAsTheyAreWritten() {
        put("Backup の頻度", "我々の policy では Servers を", 0);

        for (var words : List.of("backups", "BACKUP", "policies", "server backups", "back")) {
            assertThat(titles(words)).as(words).hasSize(1);
        }
        assertThat(titles("\"backups\"")).isEmpty();
        assertThat(titles("backless")).isEmpty();
        assertThat(marked(found("policies").hits().getFirst().snippet())).containsExactly("policy");
    }

    @Test
    void phrasesHoldTogetherAndAMinusExcludes() {
        put("一", "取引先の確認を電話で", 0);
        put("二", "確認の取引先", 1);

        assertThat(titles("取引先 確認")).containsExactly("一", "二");
        assertThat(titles("「取引先の確認」")).containsExactly("一");
        assertThat(titles("取引先 -電話")).containsExactly("二");
        assertThat(titles("-電話")).isEmpty();
    }

    @Test
    void filtersLimitHitsAndCountsExceptTheKindWhichLimitsHitsOnly() {
        put(SearchKind.QUESTION, "鍵 一", "", 0, 1);
        put(SearchKind.QUESTION, "鍵 二", "", 40, 2);
        put(SearchKind.FAQ, "鍵 三", "", 0, 2);

        assertThat(found("鍵", new SearchFilter(null, 2, null, false, null)).counts())
                .containsEntry(SearchKind.QUESTION, 1)
                .containsEntry(SearchKind.FAQ, 1);
        assertThat(found("鍵", SearchFilter.NONE.of(SearchKind.FAQ)).hits()).hasSize(1);
        assertThat(found("鍵", SearchFilter.NONE.of(SearchKind.FAQ)).total()).isEqualTo(3);
        assertThat(found("鍵", SearchFilter.NONE.of(SearchKind.ISSUE)).counts()).hasSize(2);
        assertThat(found("鍵", new SearchFilter(null, null, AT.minus(Duration.ofDays(7)), false, null))
                        .total())
                .isEqualTo(2);
        assertThat(found("鍵", new SearchFilter(null, null, null, false, UUID.randomUUID()))
                        .total())
                .isZero();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsAlsoWhereMomentsAreEqual() {
        for (int i = 0; i < 25; i++) {
            put("鍵 " + i, "", i / 10);
        }
        var seen = new ArrayList<String>();
        @Nullable SearchKey after = null;
        do {
            var from = after;
            var page = programme.as(world.beta(), () -> search.find("鍵", SearchFilter.NONE, from, 7));
            page.hits().forEach(hit -> seen.add(hit.about()));
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSize(25);
        assertThat(new HashSet<>(seen)).hasSize(25);
    }

    @Test
    void aHitShowsTheWordsAsTheyWereWrittenAndNothingOfTheirMarkup() {
        put("ﾊﾞｯｸｱｯﾌﾟ＜b＞の頻度", "あ".repeat(300) + "<script>alert('ばっくあっぷ')</script>" + "い".repeat(300), 0);

        var hit = found("バックアップ").hits().getFirst();

        assertThat(marked(hit.shown())).containsExactly("ﾊﾞｯｸｱｯﾌﾟ");
        assertThat(marked(hit.snippet())).containsExactly("ばっくあっぷ");
        assertThat(hit.shown().text()).isEqualTo("ﾊﾞｯｸｱｯﾌﾟ＜b＞の頻度");
        assertThat(hit.snippet().text())
                .startsWith("…")
                .endsWith("…")
                .contains("<script>")
                .hasSizeLessThan(150);
    }

    private static List<String> marked(Highlight highlight) {
        return highlight.pieces().stream()
                .filter(Highlight.Piece::hit)
                .map(Highlight.Piece::text)
                .toList();
    }

    @Test
    void whereNothingIsFoundShorterWordsAreOffered() {
        put("バックアップの頻度", "", 0);
        put("頻度の話", "", 0);

        assertThat(programme.as(world.beta(), () -> search.similar("バックアップ頻度表", SearchFilter.NONE)))
                .contains(new SimilarWords("バックアップ", 1), new SimilarWords("頻度", 2));
        assertThat(programme.as(world.gamma(), () -> search.similar("バックアップ頻度表", SearchFilter.NONE)))
                .isEmpty();
    }

    @Test
    void aPageIsOneStatementHoweverMuchIsFound() {
        for (int i = 0; i < 30; i++) {
            put("鍵 " + i, "", i);
        }
        programme.as(
                world.beta(),
                () -> assertThat(Statements.during(() -> search.find("鍵", 20))).isEqualTo(1));
    }

    @Test
    void whatIsForExpertsIsFoundByThemAndByItsCompanyAlsoWhereNobodyIsToldWhoseItIs() {
        programme.as(world.staff(), () -> {
            index.put(Findable.of(
                    SearchKind.QUESTION,
                    UUID.randomUUID(),
                    world.cohort(),
                    world.alphaCompany(),
                    Audience.EXPERTS,
                    "鍵 一",
                    "",
                    "a",
                    AT));
            index.put(Findable.of(
                            SearchKind.QUESTION,
                            UUID.randomUUID(),
                            world.cohort(),
                            world.alphaCompany(),
                            Audience.EXPERTS,
                            "鍵 二",
                            "",
                            "a",
                            AT)
                    .withoutItsCompany());
        });

        for (var reader : List.of(world.alpha(), world.alphaExec(), world.expert(), world.expert2(), world.staff())) {
            assertThat(programme.as(reader, () -> search.find("鍵", 9)).total()).isEqualTo(2);
        }
        for (var stranger : List.of(world.beta(), world.lecturer(), world.gamma(), world.staffOther())) {
            assertThat(programme.as(stranger, () -> search.find("鍵", 9)).total())
                    .isZero();
        }
        for (var seat : List.of(world.staff(), world.expert2(), world.alpha())) {
            assertThat(past(
                            seat,
                            () -> db.sql("select count(*) from search_entry where company_id is not null")
                                    .query(Integer.class)
                                    .single()))
                    .isEqualTo(1);
            assertThat(catchThrowable(() -> past(
                            seat,
                            () -> db.sql("select veiled_company_id from search_entry")
                                    .query(UUID.class)
                                    .list())))
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
