package jp.ishigaki.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.signal.Look;
import jp.ishigaki.signal.OtherNode;
import jp.ishigaki.tenancy.ListeningLines;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures how soon a move on a board is seen by a hundred who have it open on two nodes, each reading for itself. From
 * the beginning of the move to the end of the last one's reading, without the browser. Run by {@code bin/bench
 * workshop}.
 */
@DatabaseTest
class LiveBench {

    private static final int LISTENERS = 100;
    private static final int MOVES = 20;

    @Autowired
    Programme programme;

    @Autowired
    IssueService issues;

    @Autowired
    IssueQueries queries;

    @Autowired
    ListeningLines lines;

    private Programme.World world;
    private final List<UUID> cards = new ArrayList<>();

    @Test
    void figures() throws InterruptedException {
        world = programme.found();
        raise(120);
        measure("the whole board of 120 cards", this::wholeBoard);
        raise(2_000);
        measure("only the moved card, of 2,000", this::theCard);
    }

    private void raise(int upTo) {
        programme.as(
                world.alpha(),
                () -> IntStream.range(cards.size(), upTo)
                        .forEach(card -> cards.add(issues.raise(new NewIssue(
                                "期限切れのソフトウェア " + card, "更新を止めています。", null, null, null, Disclosure.COHORT)))));
    }

    private boolean wholeBoard(UUID seat, Look look) {
        var filter = new BoardFilter(world.cohort(), null, false);
        return programme.as(seat, () -> !queries.board(filter).isEmpty());
    }

    private boolean theCard(UUID seat, Look look) {
        return look.ids().stream()
                .allMatch(card -> programme
                        .as(seat, () -> queries.issue(card))
                        .card()
                        .id()
                        .equals(card));
    }

    private void measure(String what, BiFunction<UUID, Look, Boolean> read) throws InterruptedException {
        var seats = List.of(world.alpha(), world.beta(), world.expert(), world.lecturer(), world.staff());
        var seen = new ConcurrentHashMap<UUID, Seen>();
        try (var one = new OtherNode(lines);
                var other = new OtherNode(lines)) {
            for (int listener = 0; listener < LISTENERS; listener++) {
                var seat = seats.get(listener % seats.size());
                (listener % 2 == 0 ? one : other)
                        .listen(world.tenant(), WorkshopPaths.boardTopic(world.cohort()), look -> {
                            if (read.apply(seat, look)) {
                                look.ids().stream()
                                        .filter(seen::containsKey)
                                        .forEach(card -> seen.get(card).note());
                            }
                        });
            }
            move(seen, 0);
            move(seen, 1);
            var all = new ArrayList<Double>();
            var last = new ArrayList<Double>();
            for (int move = 2; move < MOVES + 2; move++) {
                var times = move(seen, move);
                all.addAll(times);
                last.add(times.getLast());
            }
            System.out.printf(
                    "workshop bench, a move seen by %d on two nodes, each reading %s: p95 %.0f ms; by all of them: p95 %.0f ms%n",
                    LISTENERS, what, p95(all), p95(last));
        }
    }

    private List<Double> move(ConcurrentHashMap<UUID, Seen> seen, int number) throws InterruptedException {
        var card = cards.get(number);
        var begun = new Seen();
        seen.put(card, begun);
        var to = programme.as(world.alpha(), () -> queries.issue(card)).card();
        begun.begin();
        programme.as(
                world.alpha(),
                () -> issues.move(
                        card,
                        to.state() == IssueState.WORKING ? IssueState.RAISED : IssueState.WORKING,
                        0,
                        to.version()));
        assertThat(begun.latch.await(30, TimeUnit.SECONDS)).isTrue();
        return begun.times();
    }

    private static double p95(List<Double> times) {
        var sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)];
    }

    private static final class Seen {

        private final CountDownLatch latch = new CountDownLatch(LISTENERS);
        private final double[] times = new double[LISTENERS];
        private volatile long begin = System.nanoTime();

        void begin() {
            begin = System.nanoTime();
        }

        synchronized void note() {
            var place = LISTENERS - (int) latch.getCount();
            if (place < LISTENERS) {
                times[place] = (System.nanoTime() - begin) / 1e6;
            }
            latch.countDown();
        }

        synchronized List<Double> times() {
            return Arrays.stream(times).boxed().toList();
        }
    }
}
