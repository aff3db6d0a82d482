package jp.ishigaki.curriculum;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.ishigaki.shared.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Tells what cites the textbook. The textbook stands below everything that cites it, so each module tells of its own;
 * only what the acting person may read is told or counted. Asked within a transaction.
 */
public interface Citations {

    CitationKind kind();

    /** How many cite each of the sections, by section number; those without any may be absent. */
    Map<String, Integer> counts(List<SectionRow> sections);

    /** Those of one section, newest first, after the given one when paging. */
    Slice<Citation, CitationKey> of(SectionRow section, Locale reader, @Nullable CitationKey after, int size);

    /** Where the acting person adds one about the section, if allowed to. */
    default Optional<String> addPath(SectionRow section) {
        return Optional.empty();
    }
}
