package jp.ishigaki.commitment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a commitment is kept: a sentence, an answer of the community, a file, or several of them.
 *
 * @param sentence up to {@value #SENTENCE} characters; may be empty beside another proof
 * @param question under which the answer stands; null with the answer
 * @param file an attachment of the commitment's issue
 */
public record Proof(
        String sentence,
        @Nullable UUID question,
        @Nullable UUID answer,
        @Nullable UUID file) {

    public static final int SENTENCE = 2000;

    public Proof {
        sentence = Words.orNone(sentence, SENTENCE);
    }

    public static Proof of(String sentence) {
        return new Proof(sentence, null, null, null);
    }

    public boolean isEmpty() {
        return sentence.isEmpty() && answer == null && file == null;
    }
}
