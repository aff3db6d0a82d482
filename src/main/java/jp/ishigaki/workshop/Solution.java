package jp.ishigaki.workshop;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What solved an issue: an answer of the community, a sentence, a file, or several of them.
 *
 * @param question the question under which the answer stands; null with the answer
 * @param sentence up to 1000 characters; may be empty beside another proof
 * @param file one that lies beside the issue as a proof
 */
public record Solution(
        @Nullable UUID question,
        @Nullable UUID answer,
        String sentence,
        @Nullable UUID file) {

    public Solution {
        sentence = Words.orNone(sentence, Words.EVIDENCE);
    }

    public static Solution of(String sentence) {
        return new Solution(null, null, sentence, null);
    }

    Solution with(UUID added) {
        return new Solution(question, answer, sentence, added);
    }

    boolean isEmpty() {
        return answer == null && sentence.isEmpty() && file == null;
    }
}
