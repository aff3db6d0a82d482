package jp.ishigaki.enrolment;

import java.time.Instant;
import java.util.UUID;
import jp.ishigaki.tenancy.Role;
import org.jspecify.annotations.Nullable;

/**
 * A company's place in a cohort, for the office.
 *
 * @param readmission why it was taken back after it had left; null when it was not
 * @param paper where what was signed on paper is kept; null when nothing was, or nobody said
 */
public record EnrolmentRow(
        UUID companyId,
        String name,
        EnrolmentState state,
        Instant openedAt,
        @Nullable Instant enrolledAt,
        boolean participantNonDisclosure,
        boolean participantParticipation,
        boolean executiveNonDisclosure,
        boolean executiveParticipation,
        @Nullable String paper,
        @Nullable String readmission) {

    public boolean isSigned(Role role, SignatureKind kind) {
        return switch (kind) {
            case NON_DISCLOSURE -> role == Role.PARTICIPANT ? participantNonDisclosure : executiveNonDisclosure;
            case PARTICIPATION -> role == Role.PARTICIPANT ? participantParticipation : executiveParticipation;
        };
    }
}
