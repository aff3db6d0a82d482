package jp.ishigaki.enrolment;

/** Whether a company's place in a cohort is final. */
public enum EnrolmentState {
    CONSENT_PENDING,
    ENROLLED,
    WITHDRAWN
}
