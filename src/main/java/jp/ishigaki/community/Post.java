package jp.ishigaki.community;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question, or one of its answers: what can be commented on. */
public record Post(UUID question, @Nullable UUID answer) {

    public static Post question(UUID question) {
        return new Post(question, null);
    }

    public UUID id() {
        return answer == null ? question : answer;
    }

    String path() {
        return answer == null ? CommunityPaths.question(question) : CommunityPaths.answer(question, answer);
    }
}
