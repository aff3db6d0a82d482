package jp.ishigaki.community;

import java.util.UUID;

/** A question takes no more answers and comments. */
public record QuestionClosed(UUID question) {}
