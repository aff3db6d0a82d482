package jp.ishigaki.community;

import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * A comment under a question or an answer.
 *
 * @param place in the thread, rising with each comment
 * @param alias under which it stands in its thread, 0 for the asker's company; null where it stands by name
 * @param company of a pseudonymous one only for those who may know it
 * @param own whether the actor wrote it, and may edit it
 * @param ofOwnCompany whether somebody of the actor's company wrote it
 * @param edits how often it was edited
 * @param hidden whether its words were taken away, as those of a question
 */
public record CommentRow(
        UUID id,
        UUID post,
        int place,
        String body,
        Role role,
        String person,
        @Nullable String company,
        Instant writtenAt,
        @Nullable Integer alias,
        boolean own,
        boolean ofOwnCompany,
        int edits,
        boolean hidden) {}
