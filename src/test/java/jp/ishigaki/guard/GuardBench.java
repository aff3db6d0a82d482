package jp.ishigaki.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Prints how well the guard finds, and what a text of 8,000 and of 20,000 characters costs with a full list of words. Run
 * by {@code bin/bench guard}.
 */
class GuardBench {

    private static final int CALLS = 200;
    private static final int WORDS = 500;

    @Test
    void figures() {
        for (var part : List.of("tuned", "tuned-later", "held-out")) {
            var corpus = Corpus.read(part);
            var scores = corpus.score(new ArrayList<>());
            scores.forEach((kind, score) -> print(part + " " + kind, score));
            print(
                    part + " in all, " + corpus.posts().size() + " posts",
                    scores.values().stream().reduce(new Corpus.Score(0, 0, 0), Corpus.Score::plus));
        }
        cost(8_000);
        cost(20_000);
    }

    private static void print(String what, Corpus.Score score) {
        System.out.printf(
                Locale.ROOT,
                "guard bench, %s: precision %.3f, recall %.3f (%d right, %d too much, %d missed)%n",
                what,
                score.precision(),
                score.recall(),
                score.right(),
                score.wrong(),
                score.missed());
    }

    private static void cost(int length) {
        var text = Corpus.read("tuned").posts().stream()
                .map(Corpus.Post::text)
                .collect(Collectors.joining("\n"))
                .repeat(3)
                .substring(0, length);
        var words = Stream.concat(
                        Corpus.KNOWN.names().stream(),
                        IntStream.range(0, WORDS)
                                .mapToObj(i -> new Known.Name(FindingKind.CUSTOMER, "第" + i + "製作所株式会社")))
                .toList();
        var known = new Known(words, Corpus.KNOWN.domains());
        var times = new double[CALLS];
        for (int i = -CALLS; i < CALLS; i++) {
            var began = System.nanoTime();
            new TextGuard(known).look(text);
            if (i >= 0) {
                times[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "guard bench, %,d characters with %d words: p50 %.1f ms, p95 %.1f ms%n",
                length,
                words.size(),
                times[CALLS / 2],
                times[CALLS * 95 / 100]);
    }
}
