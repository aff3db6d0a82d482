package jp.ishigaki.community;

import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * @param role of the answerer when answering
 * @param alias under which it stands in its thread, 0 for the asker's company; null where it stands by name
 * @param company of a pseudonymous one only for those who may know it
 * @param endorsable whether the actor may endorse it now
 * @param helpful how many it helped
 * @param helped whether it helped the actor
 * @param own whether the actor wrote it, and may edit it
 * @param ofOwnCompany whether somebody of the actor's company wrote it
 * @param edits how often it was edited
 * @param editedSinceAccepted whether another version of it was accepted
 * @param editedSinceEndorsed whether another version of it was endorsed
 */
public record AnswerRow(
        UUID id,
        String body,
        Role role,
        String person,
        @Nullable String company,
        Instant answeredAt,
        boolean accepted,
        boolean endorsed,
        boolean endorsable,
        @Nullable Integer alias,
        int helpful,
        boolean helped,
        boolean own,
        boolean ofOwnCompany,
        int edits,
        boolean editedSinceAccepted,
        boolean editedSinceEndorsed) {

    /** Whether the actor may say that it helped. */
    public boolean isVotable() {
        return !own && !ofOwnCompany;
    }
}
