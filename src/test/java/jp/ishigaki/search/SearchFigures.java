package jp.ishigaki.search;

import static jp.ishigaki.search.CommunityFigures.SEARCH;
import static jp.ishigaki.search.CommunityFigures.p95;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.ishigaki.Programme;

/** Words of one character and more, frequent and rare: first pages with their counts, second ones and deep ones. */
final class SearchFigures {

    private static final int PAGE = 20;

    private final Programme programme;
    private final SearchQueries search;
    private final CommunityBench.Seats seats;

    SearchFigures(Programme programme, SearchQueries search, CommunityBench.Seats seats) {
        this.programme = programme;
        this.search = search;
        this.seats = seats;
    }

    void measure() {
        measure("participant", seats.alpha());
        measure("expert", seats.expert());
        measure("office", seats.staff());
    }

    private void measure(String role, UUID seat) {
        programme.as(seat, () -> {
            words(role + ", two characters, frequent", ofLength(2, 0, 40));
            words(role + ", two characters, medium", ofLength(2, 40, 120));
            words(role + ", two characters, rare", ofLength(2, 120, JapaneseTexts.nouns()));
            words(role + ", two characters, hardly ever", List.of("ヌケ", "ヘロ", "ムソ", "ヒレ", "珪素", "鯨油"));
            words(role + ", one character", List.of("鍵", "社", "会", "の", "認", "ヌ", "水"));
            words(role + ", three characters and more", List.of("取引先", "担当者", "バックアップ", "パスワード", "個人情報", "ランサムウェア"));
            words(role + ", other kana and widths", List.of("ふぁいる", "ﾊﾟｿｺﾝ", "ＵＳＢ", "サーバ", "ばっくあっぷ"));
            words(role + ", several words", List.of("会社 対策", "バックアップ 頻度", "パスワード 更新 取引先", "鍵 の"));
            words(role + ", phrases", List.of("「会社の対策」", "「バックアップの頻度」", "「しています。また、」"));
            words(role + ", phrases that nobody wrote", List.of("「している会社」", "「会社会社会社」"));
            words(role + ", Latin words", List.of("VPN", "USB", "log", "NAS -契約", "VPN USB"));
            var filter = new SearchFilter(null, 3, Instant.parse("2024-01-01T00:00:00Z"), true, null);
            p95(
                    role + ", two characters, endorsed of one part",
                    SEARCH,
                    ofLength(2, 0, 40),
                    word -> search.find(word, filter, null, PAGE));
            p95(
                    role + ", two characters, of a kind",
                    SEARCH,
                    ofLength(2, 0, 40),
                    word -> search.find(word, SearchFilter.NONE.of(SearchKind.QUESTION), null, PAGE));
        });
    }

    private static List<String> ofLength(int length, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(JapaneseTexts::noun)
                .filter(word -> word.length() == length)
                .limit(20)
                .toList();
    }

    private record Deep(String words, SearchKey key) {}

    private void words(String what, List<String> words) {
        p95(what + ", first page with counts", SEARCH, words, word -> search.find(word, PAGE));
        for (int pages : new int[] {1, 45}) {
            var deep = words.stream().flatMap(word -> after(word, pages)).toList();
            if (!deep.isEmpty()) {
                p95(
                        what + ", page " + (pages + 1),
                        SEARCH,
                        deep,
                        each -> search.find(each.words(), SearchFilter.NONE, each.key(), PAGE));
            }
        }
    }

    private Stream<Deep> after(String words, int pages) {
        var key = search.find(words, SearchFilter.NONE, null, PAGE * pages).next();
        return Stream.ofNullable(key == null ? null : new Deep(words, Objects.requireNonNull(key)));
    }
}
