package jp.ishigaki.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@DatabaseTest
class SearchQueriesTest {

    private static final Instant AT = Instant.parse("2024-09-01T00:00:00Z");

    @Autowired
    Programme programme;

    @Autowired
    SearchIndex index;

    @Autowired
    SearchQueries search;

    @Autowired
    CommunityService community;

    private void put(Programme.World world, String title, String text, Instant at) {
        programme.as(
                world.staff(),
                () -> index.put(Findable.ofCohort(
                        SearchKind.QUESTION, UUID.randomUUID(), world.cohort(), title, text, "question/1", at)));
    }

    private List<String> titles(UUID seat, String words) {
        return programme.as(seat, () -> search.find(words, 10)).hits().stream()
                .map(SearchHit::title)
                .toList();
    }

    @Test
    void kanaWidthAndCaseDoNotMatter() {
        var world = programme.found();
        put(world, "バックアップの頻度", "VPNごしに取る", AT);

        for (var words : List.of("バックアップ", "ﾊﾞｯｸｱｯﾌﾟ", "ばっくあっぷ", "ｖｐｎ", "vpn　頻度", "頻 取")) {
            assertThat(titles(world.beta(), words)).as(words).containsExactly("バックアップの頻度");
        }
    }

    @Test
    void oneAndTwoCharactersAreEnough() {
        var world = programme.found();
        put(world, "鍵の置き場", "認証の話", AT);

        assertThat(titles(world.beta(), "鍵")).hasSize(1);
        assertThat(titles(world.beta(), "認証")).hasSize(1);
        assertThat(titles(world.beta(), "鍵 穴")).isEmpty();
    }

    @Test
    void aTypedWildcardIsACharacter() {
        var world = programme.found();
        put(world, "なんでも", "本文", AT);
        put(world, "達成率80%", "a_b", AT);

        assertThat(titles(world.beta(), "%")).containsExactly("達成率80%");
        assertThat(titles(world.beta(), "_")).containsExactly("達成率80%");
        assertThat(titles(world.beta(), "\\")).isEmpty();
        assertThat(titles(world.beta(), "  ")).isEmpty();
    }

    @Test
    void hitsInTheTitleComeFirstThenTheNewer() {
        var world = programme.found();
        put(world, "古い認証", "", AT);
        put(world, "新しい認証", "", AT.plusSeconds(60));
        put(world, "本文にだけ", "認証", AT.plusSeconds(120));

        assertThat(titles(world.beta(), "認証")).containsExactly("新しい認証", "古い認証", "本文にだけ");
    }

    @Test
    void anotherTenantFindsAndCountsNothing() {
        var world = programme.found();
        put(world, "認証", "", AT);

        for (var stranger : List.of(world.gamma(), world.staffOther())) {
            assertThat(programme.as(stranger, () -> search.find("認証", 10)).total())
                    .isZero();
        }
    }

    @Test
    void whatIsPrivateToACompanyIsFoundAndCountedByItsReadersAlone() {
        var world = programme.found();
        var issue = UUID.randomUUID();
        programme.as(
                world.alpha(),
                () -> index.put(Findable.ofCompany(
                        SearchKind.ISSUE, issue, world.cohort(), world.alphaCompany(), "秘密", "認証", "issue/1", AT)));

        for (var reader : List.of(world.alpha(), world.alphaExec(), world.expert(), world.staff())) {
            assertThat(programme.as(reader, () -> search.find("認証", 10)).counts())
                    .containsEntry(SearchKind.ISSUE, 1);
        }
        for (var stranger : List.of(world.beta(), world.expert2(), world.lecturer(), world.gamma())) {
            var found = programme.as(stranger, () -> search.find("認証", 10));
            assertThat(found.hits()).isEmpty();
            assertThat(found.total()).isZero();
        }
    }

    @Test
    void aThingIsIndexedOnceAndMayBecomePrivateOrGo() {
        var world = programme.found();
        var issue = UUID.randomUUID();
        programme.as(world.alpha(), () -> {
            index.put(disclosed(world, issue, "前の題", "issue/1"));
            index.put(Findable.ofCompany(
                    SearchKind.ISSUE, issue, world.cohort(), world.alphaCompany(), "今の題", "認証", "issue/1", AT));
        });

        assertThat(titles(world.alpha(), "認証")).containsExactly("今の題");
        assertThat(titles(world.beta(), "認証")).isEmpty();
        programme.as(world.alpha(), () -> index.remove(SearchKind.ISSUE, issue.toString()));
        assertThat(titles(world.alpha(), "認証")).isEmpty();
    }

    @Test
    void anotherCompanyNeitherChangesNorTakesOutWhatACompanyIndexed() {
        var world = programme.found();
        var issue = UUID.randomUUID();
        programme.as(world.alpha(), () -> index.put(disclosed(world, issue, "認証", "issue/1")));

        assertThatThrownBy(() -> programme.as(world.beta(), () -> index.put(disclosed(world, issue, "認証", "issue/2"))))
                .rootCause()
                .hasMessageContaining("row-level security");
        programme.as(world.beta(), () -> index.remove(SearchKind.ISSUE, issue.toString()));
        assertThat(programme.as(world.alpha(), () -> search.find("認証", 10)).hits())
                .extracting(SearchHit::path)
                .containsExactly("issue/1");
    }

    @Test
    void whoeverAnswersAQuestionGivesItWordsButNoOtherTitleOrPath() {
        var world = programme.found();
        var question = ask(world);
        programme.as(world.beta(), () -> community.answer(question, "毎月です。"));

        programme.as(world.beta(), () -> index.put(invented(world, question)));

        assertThat(programme.as(world.expert(), () -> search.find("でたらめ", 10)).hits())
                .extracting(SearchHit::path, SearchHit::title)
                .containsExactly(tuple("question/" + question, "復元の練習"));
    }

    @Test
    void whoTakesNoPartInAQuestionGivesItNoWords() {
        var world = programme.found();
        var question = ask(world);

        for (var outsider : List.of(world.beta(), world.alphaExec(), world.expert(), world.lecturer(), world.gamma())) {
            assertThatThrownBy(() -> programme.as(outsider, () -> index.put(invented(world, question))))
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> programme.as(world.beta(), () -> index.put(invented(world, UUID.randomUUID()))))
                .rootCause()
                .hasMessageContaining("row-level security");

        assertThat(titles(world.alpha(), "でたらめ")).isEmpty();
        assertThat(titles(world.beta(), "復元")).containsExactly("復元の練習");
    }

    private UUID ask(Programme.World world) {
        return programme.as(
                world.alpha(), () -> community.ask(new NewQuestion("復元の練習", "どのくらいの間隔ですか。", null, null, List.of())));
    }

    private static Findable invented(Programme.World world, UUID question) {
        return Findable.ofCohort(
                SearchKind.QUESTION, question, world.cohort(), "でたらめ", "でたらめ", "question/elsewhere", AT);
    }

    private static Findable disclosed(Programme.World world, UUID issue, String title, String path) {
        return Findable.of(
                SearchKind.ISSUE, issue, world.cohort(), world.alphaCompany(), Audience.COHORT, title, "認証", path, AT);
    }

    @Test
    void aTextbookNumberIsUnderstoodInAnyWidth() {
        assertThat(Words.sectionNumber("２－２－３")).contains("2-2-3");
        assertThat(Words.sectionNumber(" 2ー2ー3 ")).contains("2-2-3");
        assertThat(Words.sectionNumber("認証")).isEmpty();
    }
}
