package jp.ishigaki.grouping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who sat together at earlier sessions. Whoever was noted absent met nobody. */
public final class Meetings {

    /** Somebody in a group of an earlier session. Sessions of one number, each of its track, are one. */
    record Seated(int number, UUID session, int groupNumber, UUID membership) {}

    private record Group(UUID session, int number) {}

    private record Pair(UUID a, UUID b) {

        static Pair of(UUID one, UUID other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    private final Map<Pair, Integer> times = new HashMap<>();
    private final Set<Pair> last = new HashSet<>();
    private List<List<UUID>> lastGroups = List.of();

    /** @param seated by session in the order of their days */
    static Meetings of(List<Seated> seated) {
        var meetings = new Meetings();
        var sessions = new LinkedHashMap<Integer, Map<Group, List<UUID>>>();
        seated.forEach(each -> sessions.computeIfAbsent(each.number(), number -> new LinkedHashMap<>())
                .computeIfAbsent(new Group(each.session(), each.groupNumber()), group -> new ArrayList<>())
                .add(each.membership()));
        sessions.values().forEach(groups -> meetings.add(List.copyOf(groups.values())));
        return meetings;
    }

    static Meetings none() {
        return new Meetings();
    }

    /** A further session, which is the last one now. */
    void add(List<List<UUID>> groups) {
        last.clear();
        lastGroups = groups;
        for (var group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = 0; j < i; j++) {
                    var pair = Pair.of(group.get(i), group.get(j));
                    last.add(pair);
                    times.merge(pair, 1, Integer::sum);
                }
            }
        }
    }

    public boolean metLast(UUID one, UUID other) {
        return last.contains(Pair.of(one, other));
    }

    /** At how many earlier sessions, the last one included. */
    public int times(UUID one, UUID other) {
        return times.getOrDefault(Pair.of(one, other), 0);
    }

    /**
     * How many pairs of the last session there are again at least: a group of six goes into five new ones only with one
     * pair staying together.
     */
    public int unavoidable(Collection<UUID> present, int groups) {
        return lastGroups.stream()
                .mapToInt(
                        group -> (int) group.stream().filter(present::contains).count())
                .map(people -> fewestPairs(people, groups))
                .sum();
    }

    private static int fewestPairs(int people, int groups) {
        var each = people / groups;
        return people % groups * each * (each + 1) / 2 + (groups - people % groups) * each * (each - 1) / 2;
    }
}
