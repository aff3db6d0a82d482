package jp.ishigaki.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Somebody who may be called by name where something is discussed.
 *
 * @param handle what stands behind the {@code @}: the name, with the company where the name alone is not enough
 * @param of the company, or empty for those who act for none
 */
public record Mentionable(UUID person, String handle, String of) {

    /** Somebody who reads along. */
    public record Reader(UUID person, String name, String of) {}

    /** Those of one name are told apart by their company. */
    public static List<Mentionable> among(List<Reader> readers) {
        var names = readers.stream().collect(Collectors.groupingBy(Reader::name, Collectors.counting()));
        return readers.stream()
                .map(each -> new Mentionable(
                        each.person(),
                        names.getOrDefault(each.name(), 0L) > 1 && !each.of().isEmpty()
                                ? each.name() + "（" + each.of() + "）"
                                : each.name(),
                        each.of()))
                .toList();
    }

    public static boolean mayBeCalledIn(String text) {
        return text.contains("@") || text.contains("＠");
    }

    /** Whom a text calls; the longer of two handles that begin alike is meant. */
    public static List<UUID> calledBy(String text, List<Mentionable> people) {
        var rest = text.replace('＠', '@');
        var called = new ArrayList<UUID>();
        var byHandle = people.stream()
                .collect(Collectors.groupingBy(
                        Mentionable::handle, Collectors.mapping(Function.identity(), Collectors.toList())));
        for (var handle : byHandle.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            if (rest.contains("@" + handle)) {
                rest = rest.replace("@" + handle, " ");
                byHandle.getOrDefault(handle, List.of()).forEach(each -> called.add(each.person()));
            }
        }
        return called;
    }
}
