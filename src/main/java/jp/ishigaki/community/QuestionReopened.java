package jp.ishigaki.community;

import java.util.UUID;

/** A question that was closed takes answers and comments again. */
public record QuestionReopened(UUID question) {}
