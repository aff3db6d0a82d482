package jp.ishigaki.cohort;

import java.util.List;
import java.util.Locale;

/**
 * Something that stands against a step.
 *
 * @param key of a message that says what is missing
 * @param values for the places of the message, a track among them as itself
 */
public record Shortfall(String key, List<Object> values) {

    public static Shortfall of(String key, Object... values) {
        return new Shortfall(key, List.of(values));
    }

    /** The values as the reader reads them. */
    public Object[] valuesIn(Locale reader) {
        return values.stream()
                .map(value -> value instanceof Track track ? track.nameIn(reader) : value)
                .toArray();
    }
}
