package jp.ishigaki.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the detectors found, and what they know to be harmless. Positions are those of the folded text. */
final class Hits {

    private record Span(int start, int end) {
        boolean holds(int from, int to) {
            return start <= from && to <= end;
        }
    }

    private record Raw(FindingKind kind, int start, int end, String same) {}

    private static final Comparator<Raw> FIRST_COME = Comparator.comparing(Raw::kind)
            .thenComparing(raw -> raw.start() - raw.end())
            .thenComparing(Raw::start);

    private final Folded text;
    private final List<Raw> found = new ArrayList<>();
    private final List<Span> harmless = new ArrayList<>();

    Hits(Folded text) {
        this.text = text;
    }

    void add(FindingKind kind, int start, int end) {
        add(
                kind,
                start,
                end,
                text.plain().substring(start, end).toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }

    void add(FindingKind kind, int start, int end, String same) {
        found.add(new Raw(kind, start, end, same));
    }

    /** Nothing in here is to be told, except what nobody should have. */
    void shield(int start, int end) {
        harmless.add(new Span(start, end));
    }

    /** Without overlaps, in the order of the text. */
    List<Hit> told() {
        var taken = new java.util.TreeMap<Integer, Raw>();
        found.stream().sorted(FIRST_COME).filter(this::isToldAtAll).forEach(raw -> {
            var before = taken.lowerEntry(raw.end());
            if (before == null || before.getValue().end() <= raw.start()) {
                taken.put(raw.start(), raw);
            }
        });
        return taken.values().stream()
                .map(raw -> new Hit(raw.kind(), text.start(raw.start()), text.end(raw.end()), raw.same()))
                .toList();
    }

    private boolean isToldAtAll(Raw raw) {
        return raw.kind().isSecret() || harmless.stream().noneMatch(span -> span.holds(raw.start(), raw.end()));
    }
}
