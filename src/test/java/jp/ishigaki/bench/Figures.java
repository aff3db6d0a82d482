package jp.ishigaki.bench;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.ishigaki.shared.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Measures calls and prints what it measured, in ms. Times are of the services, transaction included; a list has {@value
 * #BUDGET} ms for 95 calls of 100.
 */
public final class Figures {

    public static final int PAGE = 50;

    private static final int BUDGET = 100;
    private static final int WARM = 5;
    private static final int CALLS = 100;
    private static final int LEAST = 20;
    /** For one figure, in ms: what is far over its budget is measured less often. */
    private static final double PATIENCE = 2_000;

    private static final int DEEP = 90;

    private static int measured;
    private static int over;

    private Figures() {}

    /** A list that is shown whole. */
    public static void list(String name, Runnable call) {
        print(name, p95(call));
    }

    /** The first page, then one as deep as there are pages, at most {@value #DEEP}. */
    public static <K> void paged(String name, Function<@Nullable K, ? extends Slice<?, K>> page) {
        K deep = null;
        int depth = 0;
        for (var next = page.apply(null).next(); next != null && depth < DEEP; depth++) {
            deep = next;
            next = page.apply(deep).next();
        }
        var key = deep;
        print(name + ", first page", p95(() -> page.apply(null)));
        if (key != null) {
            print(name + ", page " + (depth + 1), p95(() -> page.apply(key)));
        }
    }

    private static String p95(Runnable call) {
        IntStream.range(0, WARM).forEach(warm -> call.run());
        int calls = (int) Math.clamp(PATIENCE / time(call), LEAST, CALLS);
        var times = IntStream.range(0, calls).mapToDouble(i -> time(call)).toArray();
        Arrays.sort(times);
        var slow = times[calls * 95 / 100];
        measured++;
        over += slow > BUDGET ? 1 : 0;
        return "p95 %.1f ms (median %.1f), %s".formatted(slow, times[calls / 2], verdict(slow, BUDGET));
    }

    /** Prints a time of something that is done once, in ms, beside the most it may take. */
    public static void once(String what, double took, double budget) {
        print(what, "%.0f ms, %s".formatted(took, verdict(took, budget)));
    }

    public static String verdict(double took, double budget) {
        return took > budget ? "OVER" : "ok";
    }

    /** What all lists together came to. */
    public static void summary() {
        print("lists", "%d measured, %d over %d ms".formatted(measured, over, BUDGET));
    }

    public static String ms(Runnable work) {
        return "%.0f ms".formatted(time(work));
    }

    public static double time(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    public static void print(String what, String figure) {
        System.out.printf("cohort bench, %s: %s%n", what, figure);
    }
}
