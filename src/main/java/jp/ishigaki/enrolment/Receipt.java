package jp.ishigaki.enrolment;

/**
 * What an applicant gets for an application.
 *
 * @param token opens the applicant's own page
 */
public record Receipt(String number, String token) {}
