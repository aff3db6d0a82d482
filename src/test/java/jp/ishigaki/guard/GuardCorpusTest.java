package jp.ishigaki.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well the guard finds what it should, counted on posts with labels: right is only what has the right kind and
 * exactly the right place. The bounds of the part that nothing was tuned to are what users may expect.
 */
class GuardCorpusTest {

    @ParameterizedTest
    @CsvSource({"tuned, 0.99, 0.98", "tuned-later, 0.97, 0.97", "held-out, 0.97, 0.95"})
    void s24TheGuardFindsWhatItShouldAndLittleElse(String part, double recall, double precision) {
        var differences = new ArrayList<String>();
        var scores = Corpus.read(part).score(differences);
        scores.forEach((kind, score) -> System.out.printf(
                "guard corpus, %s %s: precision %.3f, recall %.3f (%d right, %d too much, %d missed)%n",
                part, kind, score.precision(), score.recall(), score.right(), score.wrong(), score.missed()));
        var all = scores.values().stream().reduce(new Corpus.Score(0, 0, 0), Corpus.Score::plus);
        System.out.printf(
                "guard corpus, %s in all: precision %.3f, recall %.3f%n", part, all.precision(), all.recall());

        assertThat(all.recall()).as(String.join("\n", differences)).isGreaterThanOrEqualTo(recall);
        assertThat(all.precision()).as(String.join("\n", differences)).isGreaterThanOrEqualTo(precision);
    }

    @Test
    void theCorpusIsLargeAndHalfOfItHarmless() {
        var posts = new ArrayList<>(Corpus.read("tuned").posts());
        posts.addAll(Corpus.read("tuned-later").posts());
        posts.addAll(Corpus.read("held-out").posts());

        assertThat(posts).hasSizeGreaterThanOrEqualTo(300);
        assertThat(posts.stream().filter(post -> post.expected().isEmpty()).count())
                .isBetween(posts.size() * 2L / 5, posts.size() * 3L / 5);
    }
}
