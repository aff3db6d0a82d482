package jp.ishigaki.community;

import java.time.Instant;
import java.util.UUID;

/** The place of a question in a list by time. */
public record QuestionKey(Instant askedAt, UUID id) {}
