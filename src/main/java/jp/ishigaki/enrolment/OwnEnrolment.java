package jp.ishigaki.enrolment;

import java.util.List;
import jp.ishigaki.tenancy.Role;

/** Where the enrolment of the acting person's company stands. */
public record OwnEnrolment(EnrolmentState state, ParticipationText text, List<Signature> signatures) {

    public static final int SIGNATURES = 4;

    public boolean isSigned(Role role, SignatureKind kind) {
        return signatures.stream().anyMatch(signature -> signature.role() == role && signature.kind() == kind);
    }
}
