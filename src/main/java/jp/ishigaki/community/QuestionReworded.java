package jp.ishigaki.community;

import java.util.UUID;

/** The words of a question or of one of its answers are others than before, or are gone, or stand elsewhere. */
public record QuestionReworded(UUID question) {}
