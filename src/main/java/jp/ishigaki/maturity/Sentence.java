package jp.ishigaki.maturity;

import java.util.List;

/** A sentence to be said in the reader's language: a message key with its numbers, dates and words. */
public record Sentence(String key, List<Object> args) {

    static Sentence of(String key, Object... args) {
        return new Sentence("maturity.LevelEvaluation." + key, List.of(args));
    }
}
