package jp.ishigaki.community;

import java.util.UUID;

/** An answer became a question of its own, by whoever keeps order. */
public record QuestionSplit(UUID question, UUID original) {}
