package jp.ishigaki.desk;

import java.util.UUID;

/** A question was given to an expert by somebody else. */
public record QuestionGiven(UUID question, UUID person) {}
