package jp.ishigaki.enrolment;

/** The consent to take part, as it is in force. */
public record ParticipationText(int version, String body, String bodyEn) {}
