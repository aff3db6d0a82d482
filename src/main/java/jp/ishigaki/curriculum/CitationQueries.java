package jp.ishigaki.curriculum;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.ishigaki.shared.Slice;
import jp.ishigaki.tenancy.AllowedFor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The textbook as the index of the community: gathers from all modules what cites a section. */
@Service
@Transactional
@AllowedFor
public class CitationQueries {

    private final List<Citations> sources;

    CitationQueries(List<Citations> sources) {
        this.sources =
                sources.stream().sorted(Comparator.comparing(Citations::kind)).toList();
    }

    /** How much there is about each section, by its number; sections without anything are absent. */
    public Map<String, CitationCounts> counts(List<SectionRow> sections) {
        var counts = new HashMap<String, CitationCounts>();
        for (var source : sources) {
            source.counts(sections)
                    .forEach((section, count) -> counts.computeIfAbsent(section, number -> new CitationCounts())
                            .add(source.kind(), count));
        }
        return counts;
    }

    /** Every kind, also those without any, each with its first ones. */
    public List<CitationGroup> of(SectionRow section, Locale reader, int size) {
        return sources.stream()
                .map(source -> {
                    var first = source.of(section, reader, null, size);
                    return new CitationGroup(
                            source.kind(),
                            first.next() == null ? first.items().size() : count(source, section),
                            first,
                            source.addPath(section).orElse(null));
                })
                .toList();
    }

    public Slice<Citation, CitationKey> more(
            CitationKind kind, SectionRow section, Locale reader, CitationKey after, int size) {
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .map(source -> source.of(section, reader, after, size))
                .orElse(new Slice<>(List.of(), null));
    }

    private static int count(Citations source, SectionRow section) {
        return source.counts(List.of(section)).getOrDefault(section.number(), 0);
    }
}
