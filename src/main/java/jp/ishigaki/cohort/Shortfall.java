package jp.ishigaki.cohort;

import java.util.List;

/**
 * Something that stands against a step.
 *
 * @param key of a message that says what is missing
 * @param values for the places of the message
 */
public record Shortfall(String key, List<Object> values) {

    public static Shortfall of(String key, Object... values) {
        return new Shortfall(key, List.of(values));
    }
}
