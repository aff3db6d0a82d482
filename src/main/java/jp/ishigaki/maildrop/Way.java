package jp.ishigaki.maildrop;

import java.util.UUID;
import jp.ishigaki.community.Post;
import org.jspecify.annotations.Nullable;

/**
 * What the secret of an address stands for.
 *
 * @param comments whether what comes is a comment, on the answer if there is one; else it is an answer
 * @param ofSender whether the mail says that it comes from the seat's address
 */
record Way(
        UUID tenant,
        UUID membership,
        UUID question,
        @Nullable UUID answer,
        boolean comments,
        boolean ofSender,
        boolean expired) {

    Post post() {
        return new Post(question, answer);
    }

    /** Where the page keeps what is not sent yet. */
    String draftPlace() {
        return comments ? "comment:" + post().id() : "answer:" + question;
    }
}
