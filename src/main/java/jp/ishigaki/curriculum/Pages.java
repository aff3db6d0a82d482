package jp.ishigaki.curriculum;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pages of a book, in the order of the lesson; none stands for the whole section. */
public record Pages(List<Range> ranges) {

    public static final Pages NONE = new Pages(List.of());

    private static final int LAST = 9999;
    private static final int MOST = 40;
    private static final Pattern RANGE = Pattern.compile("[pP]{0,2}\\.? ?(\\d{1,4})(?: ?- ?[pP]?(\\d{1,4}))?");

    public record Range(int from, int to) {

        public Range {
            if (from < 1 || to < from || to > LAST) {
                throw new IllegalArgumentException("No pages: " + from + "-" + to);
            }
        }

        @Override
        public String toString() {
            return from == to ? String.valueOf(from) : from + "-" + to;
        }
    }

    public Pages {
        ranges = List.copyOf(ranges);
        if (ranges.size() > MOST) {
            throw new IllegalArgumentException("Too many pages");
        }
    }

    /** Reads what people write, such as P16〜17、20; nothing at all is {@link #NONE}, and empty means unreadable. */
    public static Optional<Pages> read(String typed) {
        var plain = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC)
                .replaceAll("[\\p{Pd}\\u2212\\u30fc~\\u301c]", "-");
        if (plain.isEmpty()) {
            return Optional.of(NONE);
        }
        try {
            return Optional.of(new Pages(
                    Stream.of(plain.split("[,、・]", -1)).map(Pages::range).toList()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Range range(String text) {
        var found = RANGE.matcher(text.strip());
        if (!found.matches()) {
            throw new IllegalArgumentException("No pages: " + text);
        }
        var from = Integer.parseInt(found.group(1));
        return new Range(from, found.group(2) == null ? from : Integer.parseInt(found.group(2)));
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** As it is kept, such as 16-17, 20; empty for no pages. */
    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(", "));
    }
}
