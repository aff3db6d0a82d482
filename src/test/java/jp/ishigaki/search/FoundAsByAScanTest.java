package jp.ishigaki.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * For texts and words at random, everybody finds and counts exactly what a scan of the folded texts that they may read
 * would find: nothing is missed, and nothing else is told.
 */
@DatabaseTest
class FoundAsByAScanTest {

    private static final String LETTERS =
            "あいうアイウかがカガｶﾞｱ゙ばバﾊﾞっッーｰ-－々ゝゞヴゔヶ・鍵認証佐様髙高国國０1２9VvＰｐnNé 　\nん、。%_\\'\"“<>&①㈱ﾞ゛😀葛\uDB40\uDD00";
    private static final int ENTRIES = 60;
    private static final int QUERIES = 60;

    @Autowired
    Programme programme;

    @Autowired
    SearchIndex index;

    @Autowired
    SearchQueries search;

    private record Entry(
            UUID id,
            SearchKind kind,
            Audience audience,
            @Nullable UUID company,
            String title,
            String text) {

        boolean contains(String folded) {
            return (Words.fold(title) + "\n" + Words.fold(text)).contains(folded);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_241_001, 77})
    void everybodyFindsWhatAScanOfTheirTextsFinds(long seed) {
        var world = programme.found();
        var random = new Random(seed);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < ENTRIES; i++) {
            entries.add(entry(world, random));
        }
        programme.as(world.staff(), () -> entries.forEach(entry -> put(world, entry)));
        for (int i = 0; i < QUERIES; i++) {
            var words = i % 3 == 0 ? text(random, 1 + random.nextInt(3)) : piece(entries, random);
            var sought = Sought.of("「" + words.replace("\n", " ") + "」");
            if (!sought.isEmpty()) {
                var folded = sought.all().getFirst();
                readers(world).forEach((reader, readable) -> {
                    var scanned = entries.stream()
                            .filter(entry -> readable.contains(mark(entry.audience(), entry.company())))
                            .filter(entry -> entry.contains(folded))
                            .toList();
                    compare(
                            programme.as(reader, () -> search.find("「" + words.replace("\n", " ") + "」", 100)),
                            scanned,
                            words);
                });
            }
        }
    }

    private static void compare(SearchResult found, List<Entry> scanned, String words) {
        assertThat(found.hits().stream().map(SearchHit::about))
                .as(words)
                .containsExactlyInAnyOrderElementsOf(
                        scanned.stream().map(entry -> entry.id().toString()).toList());
        var counts = new EnumMap<SearchKind, Integer>(SearchKind.class);
        scanned.forEach(entry -> counts.merge(entry.kind(), 1, Integer::sum));
        assertThat(found.counts()).as(words).isEqualTo(counts);
    }

    private static String mark(Audience audience, @Nullable UUID company) {
        return audience == Audience.COHORT ? "cohort" : audience + " " + company;
    }

    /** What each of them may read. */
    private static Map<UUID, Set<String>> readers(Programme.World world) {
        var alphas = Set.of("EXPERTS " + world.alphaCompany(), "COMPANY " + world.alphaCompany());
        var betas = Set.of("EXPERTS " + world.betaCompany(), "COMPANY " + world.betaCompany());
        var experts = Set.of("EXPERTS " + world.alphaCompany(), "EXPERTS " + world.betaCompany());
        return Map.of(
                world.alpha(), union(alphas),
                world.alphaExec(), union(alphas),
                world.beta(), union(betas),
                world.expert(), union(alphas, experts),
                world.expert2(), union(experts),
                world.lecturer(), union(),
                world.staff(), union(alphas, betas),
                world.gamma(), Set.of(),
                world.staffOther(), Set.of());
    }

    @SafeVarargs
    private static Set<String> union(Set<String>... sets) {
        var all = java.util.Arrays.stream(sets).flatMap(Set::stream).collect(Collectors.toSet());
        all.add("cohort");
        return all;
    }

    private static Entry entry(Programme.World world, Random random) {
        var audience = Audience.values()[random.nextInt(3)];
        var company = random.nextBoolean() ? world.alphaCompany() : world.betaCompany();
        var kind = audience == Audience.COHORT && random.nextBoolean() ? SearchKind.FAQ : SearchKind.QUESTION;
        return new Entry(
                UUID.randomUUID(),
                kind,
                audience,
                audience == Audience.COHORT ? null : company,
                text(random, 1 + random.nextInt(8)),
                text(random, random.nextInt(60)));
    }

    /** What is asked often belongs to no cohort. */
    private void put(Programme.World world, Entry entry) {
        var isFaq = entry.kind() == SearchKind.FAQ;
        var found = new Findable(
                entry.kind(),
                entry.id().toString(),
                isFaq ? null : world.cohort(),
                entry.company(),
                false,
                entry.audience(),
                entry.title(),
                entry.text(),
                "question/1",
                Instant.parse("2024-09-01T00:00:00Z"),
                null);
        index.put(isFaq || entry.id().getLeastSignificantBits() % 2 == 0 ? found : found.withoutItsCompany());
    }

    private static String text(Random random, int length) {
        var letters = LETTERS.codePoints().toArray();
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private static String piece(List<Entry> entries, Random random) {
        var text = entries.get(random.nextInt(entries.size())).text();
        int begin = text.isEmpty() ? 0 : random.nextInt(text.length());
        return text.substring(begin, Math.min(text.length(), begin + 1 + random.nextInt(6)));
    }
}
