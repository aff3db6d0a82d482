package jp.ishigaki.enrolment;

/** The two consents, each signed by the participant and the executive. */
public enum SignatureKind {
    PARTICIPATION,
    NON_DISCLOSURE
}
