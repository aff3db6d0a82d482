package jp.ishigaki.search;

import static jp.ishigaki.bench.Figures.time;
import static jp.ishigaki.bench.Figures.verdict;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Prints what was measured of the community beside its budget, in ms, transaction included. */
final class CommunityFigures {

    static final double LIST = 25;
    static final double SEARCH = 50;
    static final double POSTING = 50;

    private static final int WARM = 10;
    private static final int CALLS = 100;

    private static int measured;
    private static int over;

    private CommunityFigures() {}

    /** What is measured of each of the samples in turn, after all were asked for once. */
    static <T> void p95(String what, double budget, List<T> samples, Consumer<T> call) {
        IntStream.range(0, Math.max(WARM, samples.size())).forEach(i -> call.accept(samples.get(i % samples.size())));
        int calls = Math.max(CALLS, 5 * samples.size());
        var times = IntStream.range(0, calls)
                .mapToDouble(i -> time(() -> call.accept(samples.get(i % samples.size()))))
                .toArray();
        Arrays.sort(times);
        var slow = times[calls * 95 / 100];
        measured++;
        over += slow > budget ? 1 : 0;
        print(
                what,
                "p95 %.1f ms (median %.1f, most %.1f), budget %.0f: %s, load %.1f"
                        .formatted(slow, times[calls / 2], times[calls - 1], budget, verdict(slow, budget), load()));
    }

    /** Figures of a machine with other work on it say little. */
    static void machine() {
        print(
                "machine",
                "%d processors, load %.1f".formatted(Runtime.getRuntime().availableProcessors(), load()));
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static void summary() {
        print("summary", "%d measured, %d over their budgets".formatted(measured, over));
    }

    static void print(String what, String figure) {
        System.out.printf("community bench, %s: %s%n", what, figure);
    }
}
