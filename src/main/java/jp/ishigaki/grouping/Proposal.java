package jp.ishigaki.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Groups as the search proposes them, with the roles shared out among those who had them least. */
record Proposal(List<List<UUID>> groups, Map<UUID, GroupRole> roles) {

    /** @param people in a fixed order, or the same seed would not give the same groups */
    static Proposal of(
            List<Attendee> people,
            int groups,
            Meetings meetings,
            Map<UUID, Map<GroupRole, Integer>> rolesBefore,
            long seed) {
        var search = new GroupSearch(
                GroupSearch.numbered(people.stream().map(Attendee::industry).toList()),
                prices(people, meetings),
                groups,
                seed);
        var found = search.find().stream()
                .map(group -> group.stream()
                        .map(number -> people.get(number).membership())
                        .toList())
                .toList();
        return new Proposal(found, roles(found, rolesBefore, seed));
    }

    private static long[][] prices(List<Attendee> people, Meetings meetings) {
        var prices = new long[people.size()][people.size()];
        for (int i = 0; i < people.size(); i++) {
            for (int j = 0; j < i; j++) {
                var one = people.get(i).membership();
                var other = people.get(j).membership();
                prices[i][j] =
                        meetings.times(one, other) + (meetings.metLast(one, other) ? GroupSearch.A_REPEATED_PAIR : 0);
                prices[j][i] = prices[i][j];
            }
        }
        return prices;
    }

    private static Map<UUID, GroupRole> roles(
            List<List<UUID>> groups, Map<UUID, Map<GroupRole, Integer>> before, long seed) {
        var roles = new HashMap<UUID, GroupRole>();
        for (var group : groups) {
            var open = new ArrayList<>(group);
            for (var role : GroupRole.values()) {
                var next = next(open, role, before, seed);
                if (next != null) {
                    roles.put(next, role);
                    open.remove(next);
                }
            }
        }
        return roles;
    }

    /** Who had a role least often, then this one, then whoever the seed makes first in the row. */
    private static @Nullable UUID next(
            List<UUID> open, GroupRole role, Map<UUID, Map<GroupRole, Integer>> before, long seed) {
        var size = Math.max(1, open.size());
        return open.stream()
                .min(Comparator.<UUID>comparingInt(member -> times(before, member).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .thenComparingInt(member -> times(before, member).getOrDefault(role, 0))
                        .thenComparingLong(member -> Math.floorMod(open.indexOf(member) + seed, size)))
                .orElse(null);
    }

    private static Map<GroupRole, Integer> times(Map<UUID, Map<GroupRole, Integer>> before, UUID member) {
        return before.getOrDefault(member, new EnumMap<>(GroupRole.class));
    }
}
