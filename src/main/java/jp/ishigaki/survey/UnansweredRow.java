package jp.ishigaki.survey;

import java.util.UUID;

/** A company that has not answered, and who would. */
public record UnansweredRow(UUID company, String companyName, String personName) {}
