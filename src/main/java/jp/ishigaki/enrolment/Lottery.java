package jp.ishigaki.enrolment;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import jp.ishigaki.shared.Sha256;

/**
 * The draw: each number gets the SHA-256 of {@code seed:number}, written in hexadecimal, and the numbers stand in the
 * order of these. The first ones win, the others are reserves in the same order. Whoever has the published list and the
 * seed comes to the same order with any program.
 */
final class Lottery {

    private Lottery() {}

    static List<String> order(String seed, Collection<String> numbers) {
        return numbers.stream()
                .distinct()
                .collect(Collectors.toMap(number -> number, number -> Sha256.of(seed + ":" + number)))
                .entrySet()
                .stream()
                .sorted(Comparator.comparing(java.util.Map.Entry<String, String>::getValue)
                        .thenComparing(java.util.Map.Entry::getKey))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /** Of the sorted numbers, each with a line feed after it: what {@code LC_ALL=C sort list | sha256sum} says. */
    static String listHash(Collection<String> numbers) {
        return Sha256.of(numbers.stream()
                .distinct()
                .sorted()
                .map(number -> number + "\n")
                .collect(Collectors.joining()));
    }
}
