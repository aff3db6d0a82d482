package jp.ishigaki.grouping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All that staff look at when they arrange the groups of a session.
 *
 * @param grouping empty before the first proposal
 * @param attendees all who are to be grouped or are, in the order of their companies' names
 * @param begun whether nothing but absences can be noted any more
 */
public record GroupingReview(Optional<Grouping> grouping, List<Attendee> attendees, Meetings meetings, boolean begun) {

    /** How many are to be grouped. */
    public int expected() {
        return (int) attendees.stream().filter(Attendee::isExpected).count();
    }

    public List<WorkshopGroup> groups() {
        return grouping.map(Grouping::groups).orElse(List.of());
    }

    public Optional<Attendee> attendee(UUID membership) {
        return attendees.stream()
                .filter(each -> each.membership().equals(membership))
                .findFirst();
    }

    /** Those who are in no group: who could be, and who is excused. */
    public List<Attendee> outside() {
        var seated = groups().stream()
                .flatMap(group -> group.members().stream())
                .map(GroupMember::membership)
                .collect(Collectors.toSet());
        return attendees.stream()
                .filter(each -> !seated.contains(each.membership()) && each.takesPart())
                .toList();
    }

    /** What staff may want otherwise, group by group. */
    public List<Finding> findings() {
        var findings = new ArrayList<>(new Findings(attendees, meetings).of(arranged()));
        for (var group : groups()) {
            var roles = group.members().stream()
                    .map(GroupMember::role)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            for (var role : GroupRole.values()) {
                if (!roles.contains(role) && group.members().size() >= GroupRole.values().length) {
                    findings.add(new Finding(Finding.Kind.ROLE, group.number(), null, null, role.name(), 0));
                }
            }
        }
        return findings;
    }

    /** How many pairs of the last session there are again at least, however one arranges these groups. */
    public int unavoidableRepeats() {
        var seated = arranged().values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return groups().isEmpty() ? 0 : meetings.unavoidable(seated, groups().size());
    }

    /** By how much there would be more to be wanted otherwise after an exchange with each of the others; less is below 0. */
    public Map<UUID, Integer> effects(UUID chosen) {
        var findings = new Findings(attendees, meetings);
        var present = arranged();
        var now = weight(findings.of(present));
        var effects = new LinkedHashMap<UUID, Integer>();
        var from = groupOf(present, chosen);
        for (var attendee : attendees) {
            var other = attendee.membership();
            var to = groupOf(present, other);
            if (from.equals(to) || attendee(chosen).isEmpty()) {
                continue;
            }
            effects.put(other, weight(findings.of(exchanged(present, chosen, other))) - now);
        }
        return effects;
    }

    private static int weight(List<Finding> findings) {
        return findings.stream().mapToInt(Finding::weight).sum();
    }

    private static Optional<Integer> groupOf(Map<Integer, List<UUID>> groups, UUID membership) {
        return groups.entrySet().stream()
                .filter(group -> group.getValue().contains(membership))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<Integer, List<UUID>> exchanged(Map<Integer, List<UUID>> groups, UUID one, UUID other) {
        var after = new TreeMap<Integer, List<UUID>>();
        groups.forEach((number, members) -> after.put(
                number,
                members.stream()
                        .map(member -> member.equals(one) ? other : member.equals(other) ? one : member)
                        .toList()));
        return after;
    }

    private Map<Integer, List<UUID>> arranged() {
        var arranged = new TreeMap<Integer, List<UUID>>();
        groups().forEach(group -> arranged.put(
                group.number(),
                group.members().stream().map(GroupMember::membership).toList()));
        return arranged;
    }

    /** The rules, asked of an arrangement. */
    private static final class Findings {

        private final Map<UUID, Attendee> attendees = new HashMap<>();
        private final Meetings meetings;

        Findings(List<Attendee> attendees, Meetings meetings) {
            attendees.forEach(each -> this.attendees.put(each.membership(), each));
            this.meetings = meetings;
        }

        List<Finding> of(Map<Integer, List<UUID>> groups) {
            var findings = new ArrayList<Finding>();
            Set<UUID> seated = new HashSet<>();
            groups.forEach((number, members) -> {
                industries(number, members, findings);
                pairs(number, members, findings);
                members.forEach(member -> person(number, member, findings));
                seated.addAll(members);
            });
            if (!groups.isEmpty()) {
                sizes(groups, findings);
                attendees.values().stream()
                        .filter(each -> each.isExpected() && !seated.contains(each.membership()))
                        .forEach(each ->
                                findings.add(new Finding(Finding.Kind.MISSING, 0, each.membership(), null, "", 0)));
            }
            return findings;
        }

        private void industries(int group, List<UUID> members, List<Finding> findings) {
            var counts = new TreeMap<String, Integer>();
            members.forEach(member ->
                    counts.merge(Objects.requireNonNull(attendees.get(member)).industry(), 1, Integer::sum));
            counts.forEach((industry, count) -> {
                if (count > Finding.OF_ONE_INDUSTRY) {
                    findings.add(new Finding(Finding.Kind.INDUSTRY, group, null, null, industry, count));
                }
            });
        }

        private void pairs(int group, List<UUID> members, List<Finding> findings) {
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    if (meetings.metLast(members.get(i), members.get(j))) {
                        findings.add(new Finding(Finding.Kind.MET_LAST, group, members.get(i), members.get(j), "", 0));
                    }
                }
            }
        }

        private void person(int group, UUID member, List<Finding> findings) {
            var attendee = Objects.requireNonNull(attendees.get(member));
            if (!attendee.takesPart()) {
                findings.add(new Finding(Finding.Kind.LEFT, group, member, null, "", 0));
            } else if (attendee.excused()) {
                findings.add(new Finding(Finding.Kind.EXCUSED, group, member, null, "", 0));
            }
        }

        private static void sizes(Map<Integer, List<UUID>> groups, List<Finding> findings) {
            var sizes = groups.values().stream().mapToInt(List::size).summaryStatistics();
            if (sizes.getMax() - sizes.getMin() > 1) {
                findings.add(new Finding(Finding.Kind.UNEVEN, 0, null, null, "", sizes.getMax()));
            }
        }
    }
}
