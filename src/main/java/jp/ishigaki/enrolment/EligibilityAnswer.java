package jp.ishigaki.enrolment;

/** @param note at most 1,000 characters */
public record EligibilityAnswer(EligibilityQuestion question, boolean yes, String note) {}
