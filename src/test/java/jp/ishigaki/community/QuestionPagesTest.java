package jp.ishigaki.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.shared.Turn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of the list of questions follow each other by key, forth and back. */
@DatabaseTest
class QuestionPagesTest {

    private static final Instant NEWEST = Instant.parse("2024-09-30T00:00:00Z");
    private static final int SIZE = 3;

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries queries;

    @Autowired
    CurriculumService curriculum;

    Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
        programme.as(world.staff(), () -> curriculum.load());
    }

    @Test
    void whoGoesForthToTheEndAndBackSeesTheSamePages() {
        for (int daysAgo = 0; daysAgo < 8; daysAgo++) {
            ask("質問" + daysAgo, daysAgo, 1 + daysAgo % 2, List.of());
        }
        for (var scope :
                List.of(QuestionScope.ALL, QuestionScope.ALL.ofPart(1), QuestionScope.of(QuestionFilter.MINE))) {
            var forth = new ArrayList<List<String>>();
            var page = page(scope, Turn.first());
            assertThat(page.previous()).isNull();
            forth.add(titles(page));
            while (page.next() != null) {
                page = page(scope, Turn.after(page.next()));
                forth.add(titles(page));
            }
            var back = new ArrayList<List<String>>();
            back.add(titles(page));
            while (page.previous() != null) {
                page = page(scope, Turn.before(page.previous()));
                back.add(titles(page));
            }

            assertThat(back.reversed()).isEqualTo(forth);
            assertThat(forth.stream().flatMap(List::stream))
                    .doesNotHaveDuplicates()
                    .isSorted();
            assertThat(page.next()).isNotNull();
        }
    }

    @Test
    void theMomentOfQuestionsAskedTogetherIsNoPlaceToGetLost() {
        for (int n = 0; n < 7; n++) {
            ask("同じ時刻" + n, 1, 1, List.of());
        }
        var first = page(QuestionScope.ALL, Turn.first());
        var second = page(QuestionScope.ALL, Turn.after(first.next()));
        var third = page(QuestionScope.ALL, Turn.after(second.next()));

        assertThat(titles(page(QuestionScope.ALL, Turn.before(third.previous()))))
                .isEqualTo(titles(second));
        assertThat(titles(first)).hasSize(SIZE).doesNotContainAnyElementsOf(titles(second));
        assertThat(titles(third)).hasSize(1);
    }

    @Test
    void goingBackPastTheBeginningShowsAWholeFirstPage() {
        for (int daysAgo = 0; daysAgo < 5; daysAgo++) {
            ask("質問" + daysAgo, daysAgo, 1, List.of());
        }
        var first = page(QuestionScope.ALL, Turn.first());
        var second = page(QuestionScope.ALL, Turn.after(first.next()));
        var begun = page(QuestionScope.ALL, Turn.before(first.items().get(1).key()));

        assertThat(titles(begun)).isEqualTo(titles(first));
        assertThat(begun.previous()).isNull();
        assertThat(titles(second)).containsExactly("質問3", "質問4");
        assertThat(titles(page(QuestionScope.ALL, Turn.before(second.previous()))))
                .isEqualTo(titles(first));
    }

    @Test
    void aTagLeavesItsQuestions() {
        ask("控え", 1, 1, List.of("バックアップ", "NAS"));
        ask("鍵", 2, 1, List.of("入退室"));

        assertThat(titles(page(QuestionScope.ALL.tagged("NAS"), Turn.first()))).containsExactly("控え");
        assertThat(page(QuestionScope.ALL.tagged("なし"), Turn.first()).items()).isEmpty();
    }

    @Test
    void aKeyIsTheSameAfterItStoodInAnAddress() {
        var key = new QuestionKey(NEWEST.plusNanos(1_234_000), UUID.randomUUID());

        assertThat(QuestionKey.parse(key.toString())).contains(key);
        assertThat(QuestionKey.parse("")).isEmpty();
        assertThat(QuestionKey.parse("1-2")).isEmpty();
        assertThat(QuestionKey.parse("99999999999999999999-" + UUID.randomUUID()))
                .isEmpty();
    }

    private void ask(String title, int daysAgo, int part, List<String> tags) {
        TravellingClock.at(
                NEWEST.minusSeconds(daysAgo * 86_400L),
                () -> programme.as(
                        world.alpha(), () -> community.ask(new NewQuestion(title, "本文です。", null, part, tags))));
    }

    private Slice<QuestionRow, QuestionKey> page(QuestionScope scope, Turn<QuestionKey> turn) {
        return programme.as(world.alpha(), () -> queries.questions(scope, turn, SIZE));
    }

    private static List<String> titles(Slice<QuestionRow, QuestionKey> page) {
        return page.items().stream().map(QuestionRow::title).toList();
    }
}
