package jp.ishigaki.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the search reaches, against what no arrangement can do better. */
class GroupSearchTest {

    /** How the industries of the year before were spread, by persons in forty. */
    private static final Map<String, Integer> SPREAD =
            Map.of("卸売業、小売業", 11, "製造業", 9, "サービス業", 7, "学術研究", 4, "情報通信業", 4, "建設業", 2, "不動産業", 2, "医療、福祉", 1);

    @Test
    void s17FortyBecomeEightGroupsOfFiveAndForTenSessionsNobodyMeetsAgainTheNextTime() {
        var people = people(40, new Random(1), SPREAD);
        var meetings = Meetings.none();
        var again = new ArrayList<Integer>();
        for (int session = 1; session <= 10; session++) {
            var proposal = Proposal.of(people, 8, meetings, Map.of(), session);
            assertThat(proposal.groups())
                    .hasSize(8)
                    .allSatisfy(group -> assertThat(group).hasSize(5));
            assertThat(crowded(proposal, people)).isZero();
            assertThat(repeated(proposal, meetings)).isZero();
            again.add(metBefore(proposal, meetings));
            meetings.add(proposal.groups());
        }
        System.out.println("GroupSearch: pairs of 80 that met at any earlier session, sessions 1 to 10: " + again);
        // Forty people have 780 pairs. Six sessions of 80 could be all different; ten cannot.
        assertThat(again.subList(0, 4)).containsOnly(0);
        assertThat(again).allSatisfy(pairs -> assertThat(pairs).isLessThan(40));
    }

    @Test
    void inRandomCohortsBothRulesAreKeptAsFarAsTheyCanBe() {
        var random = new Random(20240701);
        int crowdedMore = 0;
        int repeatedMore = 0;
        int forced = 0;
        long longest = 0;
        int searches = 0;
        for (int cohort = 0; cohort < 100; cohort++) {
            var spread = cohort % 2 == 0 ? SPREAD : Map.of("A", 3 + random.nextInt(20), "B", 5, "C", 1 + cohort % 7);
            var people = people(6 + random.nextInt(70), random, spread);
            var size = 3 + random.nextInt(4);
            var meetings = Meetings.none();
            for (int session = 0; session < 4; session++) {
                var came =
                        people.stream().filter(each -> random.nextInt(20) > 0).toList();
                var groups = Math.max(1, Math.min(came.size() / 2, (came.size() + size - 1) / size));
                var begin = System.nanoTime();
                var proposal = Proposal.of(came, groups, meetings, Map.of(), session);
                longest = Math.max(longest, System.nanoTime() - begin);
                searches++;
                assertThat(sizes(proposal)).isLessThanOrEqualTo(1);
                crowdedMore += crowded(proposal, came) - unavoidablyCrowded(came, groups);
                var unavoidable = meetings.unavoidable(
                        came.stream().map(Attendee::membership).toList(), groups);
                forced += unavoidable;
                repeatedMore += repeated(proposal, meetings) - unavoidable;
                meetings.add(proposal.groups());
            }
        }
        System.out.printf(
                "GroupSearch: %d searches, industries beyond the bound %d, pairs beyond the bound %d (bound %d), longest %d ms%n",
                searches,
                crowdedMore,
                repeatedMore,
                forced,
                Duration.ofNanos(longest).toMillis());
        assertThat(crowdedMore).isZero();
        assertThat(repeatedMore).isLessThan(searches / 10);
    }

    @Test
    void theSameSeedGivesTheSameGroupsAndAnotherSeedOthers() {
        var people = people(40, new Random(1), SPREAD);

        var first = Proposal.of(people, 8, Meetings.none(), Map.of(), 1);

        assertThat(Proposal.of(people, 8, Meetings.none(), Map.of(), 1)).isEqualTo(first);
        assertThat(Proposal.of(people, 8, Meetings.none(), Map.of(), 2)).isNotEqualTo(first);
    }

    @Test
    void whatCannotBeKeptIsBrokenAsLittleAsPossible() {
        var people = people(40, new Random(2), Map.of("製造業", 1));
        var meetings = Meetings.none();
        meetings.add(List.of(people.stream().map(Attendee::membership).toList()));

        var proposal = Proposal.of(people, 8, meetings, Map.of(), 1);

        assertThat(crowded(proposal, people)).isEqualTo(40 - 2 * 8);
        assertThat(repeated(proposal, meetings))
                .isEqualTo(80)
                .isEqualTo(meetings.unavoidable(
                        people.stream().map(Attendee::membership).toList(), 8));
    }

    @Test
    void aGroupHasEachRoleOnceAndThoseWhoHadNoneComeFirst() {
        var people = people(5, new Random(3), SPREAD);
        var before = Map.of(
                people.get(0).membership(), Map.of(GroupRole.SCRIBE, 1),
                people.get(1).membership(), Map.of(GroupRole.PRESENTER, 2));

        var roles = Proposal.of(people, 1, Meetings.none(), before, 1).roles();

        assertThat(roles.values()).containsExactlyInAnyOrder(GroupRole.values());
        assertThat(roles)
                .doesNotContainKeys(people.get(0).membership(), people.get(1).membership());
    }

    @Test
    void twoAreAGroupAndOneIsNotSplit() {
        for (int count = 1; count <= 3; count++) {
            assertThat(Proposal.of(people(count, new Random(4), SPREAD), 1, Meetings.none(), Map.of(), 1)
                            .groups())
                    .hasSize(1)
                    .first()
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .hasSize(count);
        }
    }

    private static List<Attendee> people(int count, Random random, Map<String, Integer> spread) {
        var industries = spread.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> java.util.Collections.nCopies(each.getValue(), each.getKey()).stream())
                .toList();
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var id = new UUID(random.nextLong(), random.nextLong());
                    var industry = count == industries.size()
                            ? industries.get(i)
                            : industries.get(random.nextInt(industries.size()));
                    return new Attendee(id, id, "人" + i, "", id, "企業" + i, industry, true, false);
                })
                .toList();
    }

    private static int sizes(Proposal proposal) {
        var sizes = proposal.groups().stream().mapToInt(List::size).summaryStatistics();
        return sizes.getMax() - sizes.getMin();
    }

    private static int crowded(Proposal proposal, List<Attendee> people) {
        return proposal.groups().stream()
                .mapToInt(group ->
                        industries(people.stream()
                                        .filter(each -> group.contains(each.membership()))
                                        .toList())
                                .values()
                                .stream()
                                .mapToInt(count -> Math.max(0, count - 2))
                                .sum())
                .sum();
    }

    private static int unavoidablyCrowded(List<Attendee> people, int groups) {
        return industries(people).values().stream()
                .mapToInt(count -> Math.max(0, count - 2 * groups))
                .sum();
    }

    private static Map<String, Integer> industries(List<Attendee> people) {
        var counts = new java.util.TreeMap<String, Integer>();
        people.forEach(each -> counts.merge(each.industry(), 1, Integer::sum));
        return counts;
    }

    private static int repeated(Proposal proposal, Meetings meetings) {
        return pairs(proposal, meetings::metLast);
    }

    private static int metBefore(Proposal proposal, Meetings meetings) {
        return pairs(proposal, (one, other) -> meetings.times(one, other) > 0);
    }

    private static int pairs(Proposal proposal, java.util.function.BiPredicate<UUID, UUID> counted) {
        int pairs = 0;
        for (var group : proposal.groups()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = 0; j < i; j++) {
                    pairs += counted.test(group.get(i), group.get(j)) ? 1 : 0;
                }
            }
        }
        return pairs;
    }
}
