package jp.ishigaki.search;

import static jp.ishigaki.bench.Figures.time;
import static jp.ishigaki.bench.Figures.verdict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.bench.Laying;
import jp.ishigaki.community.CommunityQueries;
import jp.ishigaki.community.QuestionFilter;
import jp.ishigaki.community.QuestionKey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures what a participant of the largest of 2,000 tenants waits for: words of one and two characters, frequent and
 * rare, first pages with their counts and deep ones, the list of questions and a thread. Times are of the services,
 * transaction included. Run by {@code bin/bench community}; {@code ishigaki.bench.posts} says how many posts are laid.
 */
@DatabaseTest
class CommunityBench {

    private static final int PAGE = 20;
    private static final int ROUNDS = 10;
    private static final double SEARCH = 50;
    private static final double LIST = 25;
    private static final int POSTS = Integer.getInteger("ishigaki.bench.posts", 1_000_000);

    @Autowired
    Programme programme;

    @Autowired
    SearchQueries search;

    @Autowired
    CommunityQueries community;

    @Test
    void figures() {
        var world = programme.found();
        var big = new BigCommunity(world, POSTS);
        print("%,d posts in 2,000 tenants laid".formatted(POSTS), "%.0f s".formatted(time(big::lay) / 1_000));
        Laying.look(statement -> {
            for (var what : List.of("search_entry", "search_entry_by_grams", "question", "answer")) {
                try (var size = statement.executeQuery("select pg_size_pretty("
                        + (what.endsWith("grams") ? "pg_relation_size('" : "pg_total_relation_size('") + what
                        + "'))")) {
                    size.next();
                    print("size of " + what, size.getString(1));
                }
            }
        });
        programme.as(world.alpha(), () -> {
            words();
            lists(big);
        });
        recall(world);
    }

    private void words() {
        words("two characters, frequent", ofLength(2, 0, 40));
        words("two characters, medium", ofLength(2, 40, 120));
        words("two characters, rare", ofLength(2, 120, JapaneseTexts.nouns()));
        words("two characters, hardly ever", List.of("ヌケ", "ヘロ", "ムソ", "ヒレ", "珪素", "鯨油"));
        words("one character", List.of("鍵", "社", "会", "の", "認", "ヌ", "水"));
        words("longer words", List.of("バックアップ", "取引先", "パスワード", "個人情報", "ランサムウェア", "ふぁいる"));
        words("several words", List.of("会社 対策", "バックアップ 頻度", "VPN 更新 -契約", "「会社の対策」"));
        measure(
                "two characters, endorsed of one part",
                ofLength(2, 0, 40),
                word -> search.find(
                        word,
                        new SearchFilter(null, 3, Instant.parse("2024-01-01T00:00:00Z"), true, null),
                        null,
                        PAGE));
    }

    private static List<String> ofLength(int length, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(JapaneseTexts::noun)
                .filter(word -> word.length() == length)
                .limit(20)
                .toList();
    }

    private void words(String what, List<String> words) {
        measure(what + ", first page with counts", words, word -> search.find(word, PAGE));
        var deep = words.stream().map(word -> deep(word)).toList();
        measure(
                what + ", deep page",
                words,
                word -> search.find(word, SearchFilter.NONE, deep.get(words.indexOf(word)), PAGE));
    }

    private SearchKey deep(String word) {
        SearchKey key = null;
        for (int page = 0; page < 3; page++) {
            var next = search.find(word, SearchFilter.NONE, key, 300).next();
            key = next == null ? key : next;
        }
        return key;
    }

    private void measure(String what, List<String> words, java.util.function.Consumer<String> call) {
        words.forEach(call);
        var times = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            words.forEach(word -> times.add(time(() -> call.accept(word))));
        }
        print(what, p95(times.stream().mapToDouble(took -> took).toArray(), SEARCH));
    }

    private void lists(BigCommunity big) {
        QuestionKey deep = null;
        for (int page = 0; page < 50; page++) {
            deep = community.questions(QuestionFilter.ALL, null, deep, PAGE).next();
        }
        var key = deep;
        each("list of questions, first page", i -> community.questions(QuestionFilter.ALL, null, null, PAGE));
        each("list of questions, page 51", i -> community.questions(QuestionFilter.ALL, null, key, PAGE));
        each("list of questions of a part", i -> community.questions(QuestionFilter.ALL, i % 10 + 1, null, PAGE));
        each("list of unanswered questions", i -> community.questions(QuestionFilter.UNANSWERED, null, null, PAGE));
        each(
                "thread",
                i -> community.question(big.questions().get(i % big.questions().size())));
    }

    private void each(String what, IntConsumer call) {
        IntStream.range(0, 10).forEach(call);
        print(
                what,
                p95(
                        IntStream.range(0, 100)
                                .mapToDouble(i -> time(() -> call.accept(i)))
                                .toArray(),
                        LIST));
    }

    private static String p95(double[] times, double budget) {
        Arrays.sort(times);
        var slow = times[times.length * 95 / 100];
        return "p95 %.1f ms (median %.1f, most %.1f), budget %.0f: %s"
                .formatted(slow, times[times.length / 2], times[times.length - 1], budget, verdict(slow, budget));
    }

    /** What a scan of all texts finds against what the search counts, for pieces of texts taken at random. */
    private void recall(Programme.World world) {
        var random = new Random(7);
        var pieces = new ArrayList<String>();
        Laying.look(statement -> {
            try (var rows = statement.executeQuery("select words from search_entry where tenant_id = '" + world.tenant()
                    + "' order by md5(about) limit 40")) {
                while (rows.next()) {
                    var words = rows.getString(1).replaceAll("\\s", "");
                    int length = 1 + pieces.size() % 4;
                    int at = random.nextInt(words.length() - length);
                    pieces.add(words.substring(at, at + length));
                }
            }
        });
        int equal = 0;
        for (var piece : pieces) {
            var found = programme
                    .as(world.alpha(), () -> search.find("「" + piece + "」", 1))
                    .total();
            var scanned = new int[1];
            Laying.look(statement -> {
                try (var count = statement.executeQuery("select count(*) from search_entry where tenant_id = '"
                        + world.tenant() + "' and strpos(words, '" + piece.replace("'", "''") + "') > 0")) {
                    count.next();
                    scanned[0] = count.getInt(1);
                }
            });
            equal += found == scanned[0] ? 1 : 0;
        }
        print(
                "recall",
                "%d of %d sampled pieces are found exactly as often as a scan finds them, %s"
                        .formatted(equal, pieces.size(), equal == pieces.size() ? "ok" : "OVER"));
    }

    private static void print(String what, String figure) {
        System.out.printf("community bench, %s: %s%n", what, figure);
    }
}
