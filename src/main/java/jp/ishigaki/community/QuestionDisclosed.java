package jp.ishigaki.community;

import java.util.UUID;

/** The asker has widened or narrowed who reads the question. */
public record QuestionDisclosed(UUID question) {}
