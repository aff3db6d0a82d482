package jp.ishigaki.guard;

import java.util.UUID;

/** A word of a company's own list. */
public record GuardedWord(UUID id, WordKind kind, String word, String folded) {

    WordKey key() {
        return new WordKey(folded, id);
    }
}
