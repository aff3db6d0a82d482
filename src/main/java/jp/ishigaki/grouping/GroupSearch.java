package jp.ishigaki.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Finds groups: sizes that differ by at most one, then as few as possible beyond two of an industry, then as few pairs
 * of the last session as possible, then few pairs that met before. People are dealt out industry by industry, which
 * already is the best there is for the first two; then pairs of people are exchanged for as long as that helps (late
 * acceptance hill climbing). The same input gives the same groups on every machine.
 */
final class GroupSearch {

    static final long AN_INDUSTRY = 100_000_000_000_000L;
    static final long A_REPEATED_PAIR = 100_000_000L;

    private static final int STARTS = 3;
    private static final int MEMORY = 300;
    private static final int STEPS_EACH = 4_000;
    private static final int STEPS = 1_200_000;

    private final int people;
    private final int groups;
    private final int[] industry;
    private final int industries;
    private final long[][] price;
    private final Random random;

    private final int[][] members;
    private final int[][] ofIndustry;
    private final int[] groupOf;
    private final int[] slotOf;

    /**
     * @param industry of each person, by number from 0
     * @param price of each two being in one group: {@link #A_REPEATED_PAIR} and more for one of the last session
     */
    GroupSearch(int[] industry, long[][] price, int groups, long seed) {
        this.people = industry.length;
        this.groups = groups;
        this.industry = industry;
        this.industries = Arrays.stream(industry).max().orElse(0) + 1;
        this.price = price;
        this.random = new Random(seed);
        this.members = new int[groups][];
        this.ofIndustry = new int[groups][industries];
        this.groupOf = new int[people];
        this.slotOf = new int[people];
    }

    /** The groups, each with the numbers of its people in rising order. */
    List<List<Integer>> find() {
        var best = new int[people];
        var bestCost = Long.MAX_VALUE;
        for (int start = 0; start < STARTS && bestCost > unavoidable(); start++) {
            deal();
            var cost = improve(unavoidable());
            if (cost < bestCost) {
                bestCost = cost;
                System.arraycopy(groupOf, 0, best, 0, people);
            }
        }
        var found = new ArrayList<List<Integer>>();
        for (int group = 0; group < groups; group++) {
            found.add(new ArrayList<>());
        }
        for (int person = 0; person < people; person++) {
            found.get(best[person]).add(person);
        }
        return found;
    }

    /** What the industries alone cost at least. */
    long unavoidable() {
        var count = new int[industries];
        Arrays.stream(industry).forEach(of -> count[of]++);
        return Arrays.stream(count)
                        .mapToLong(each -> Math.max(0, each - Finding.OF_ONE_INDUSTRY * groups))
                        .sum()
                * AN_INDUSTRY;
    }

    private void deal() {
        var byIndustry = new LinkedHashMap<Integer, List<Integer>>();
        shuffled(people)
                .forEach(person -> byIndustry
                        .computeIfAbsent(industry[person], each -> new ArrayList<>())
                        .add(person));
        var order = byIndustry.values().stream().flatMap(List::stream).toList();
        for (int group = 0; group < groups; group++) {
            members[group] = new int[people / groups + (group < people % groups ? 1 : 0)];
            Arrays.fill(ofIndustry[group], 0);
        }
        for (int i = 0; i < people; i++) {
            put(order.get(i), i % groups, i / groups);
            ofIndustry[i % groups][industry[order.get(i)]]++;
        }
    }

    private List<Integer> shuffled(int count) {
        var all = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            all.add(i);
        }
        Collections.shuffle(all, random);
        return all;
    }

    private void put(int person, int group, int slot) {
        members[group][slot] = person;
        groupOf[person] = group;
        slotOf[person] = slot;
    }

    /** Ends at the best arrangement met, from which no single exchange leads to a better one. */
    private long improve(long enough) {
        var cost = cost();
        var bestCost = cost;
        var best = groupOf.clone();
        var memory = new long[MEMORY];
        Arrays.fill(memory, cost);
        var steps = groups < 2 ? 0 : Math.min(STEPS, STEPS_EACH * people);
        for (int step = 0; step < steps && bestCost > enough; step++) {
            var a = random.nextInt(people);
            var b = random.nextInt(people);
            var difference = groupOf[a] == groupOf[b] ? 0 : difference(a, b);
            if (groupOf[a] != groupOf[b] && (difference <= 0 || cost + difference <= memory[step % MEMORY])) {
                exchange(a, b);
                cost += difference;
            }
            memory[step % MEMORY] = Math.min(cost, memory[step % MEMORY]);
            if (cost < bestCost) {
                bestCost = cost;
                System.arraycopy(groupOf, 0, best, 0, people);
            }
        }
        restore(best);
        return descend(bestCost, enough);
    }

    private void restore(int[] from) {
        var filled = new int[groups];
        for (var counts : ofIndustry) {
            Arrays.fill(counts, 0);
        }
        for (int person = 0; person < people; person++) {
            put(person, from[person], filled[from[person]]++);
            ofIndustry[from[person]][industry[person]]++;
        }
    }

    private long descend(long cost, long enough) {
        for (boolean better = true; better && cost > enough; ) {
            better = false;
            for (int a = 0; a < people; a++) {
                for (int b = 0; b < a; b++) {
                    var difference = groupOf[a] == groupOf[b] ? 0 : difference(a, b);
                    if (difference < 0) {
                        exchange(a, b);
                        cost += difference;
                        better = true;
                    }
                }
            }
        }
        return cost;
    }

    private long cost() {
        long cost = 0;
        for (int group = 0; group < groups; group++) {
            for (var count : ofIndustry[group]) {
                cost += beyond(count) * AN_INDUSTRY;
            }
            for (int i = 0; i < members[group].length; i++) {
                for (int j = 0; j < i; j++) {
                    cost += price[members[group][i]][members[group][j]];
                }
            }
        }
        return cost;
    }

    private static long beyond(int count) {
        return Math.max(0, count - Finding.OF_ONE_INDUSTRY);
    }

    private long difference(int a, int b) {
        long difference = 0;
        for (var other : members[groupOf[a]]) {
            if (other != a) {
                difference += price[b][other] - price[a][other];
            }
        }
        for (var other : members[groupOf[b]]) {
            if (other != b) {
                difference += price[a][other] - price[b][other];
            }
        }
        if (industry[a] != industry[b]) {
            difference += AN_INDUSTRY
                    * (replaced(ofIndustry[groupOf[a]], industry[a], industry[b])
                            + replaced(ofIndustry[groupOf[b]], industry[b], industry[a]));
        }
        return difference;
    }

    private static long replaced(int[] counts, int gone, int come) {
        return beyond(counts[gone] - 1) - beyond(counts[gone]) + beyond(counts[come] + 1) - beyond(counts[come]);
    }

    private void exchange(int a, int b) {
        var groupA = groupOf[a];
        var slotA = slotOf[a];
        ofIndustry[groupA][industry[a]]--;
        ofIndustry[groupA][industry[b]]++;
        ofIndustry[groupOf[b]][industry[b]]--;
        ofIndustry[groupOf[b]][industry[a]]++;
        put(a, groupOf[b], slotOf[b]);
        put(b, groupA, slotA);
    }

    /** Numbers of kinds, in the order in which they first appear. */
    static int[] numbered(List<String> kinds) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        kinds.forEach(kind -> numbers.putIfAbsent(kind, numbers.size()));
        return kinds.stream().mapToInt(numbers::get).toArray();
    }
}
